/**
 * The words in which the council speaks of a platform.
 *
 * <p>Start reading at {@link Assessment}.
 */
@NullMarked
package org.caseledger.domain.platform.terms;

import org.jspecify.annotations.NullMarked;
