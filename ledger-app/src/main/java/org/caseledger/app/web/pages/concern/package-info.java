/**
 * Safeguarding concerns: reporting one on one page, and reading it.
 *
 * <p>Start reading at {@code ConcernController}.
 */
@NullMarked
package org.caseledger.app.web.pages.concern;

import org.jspecify.annotations.NullMarked;
