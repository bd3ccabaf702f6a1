/**
 * A safeguarding concern: reported, triaged, acted on.
 *
 * <p>Start reading at {@link ConcernEvent}, then {@code ConcernRules}.
 */
@NullMarked
package org.caseledger.domain.concern;

import org.jspecify.annotations.NullMarked;
