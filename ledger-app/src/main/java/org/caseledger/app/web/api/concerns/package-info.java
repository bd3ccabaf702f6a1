/**
 * Safeguarding concerns: reported, read, triaged.
 *
 * <p>Start reading at {@link ConcernsController}.
 */
@NullMarked
package org.caseledger.app.web.api.concerns;

import org.jspecify.annotations.NullMarked;
