/**
 * The words a concern is spoken of in: what it is about, who was brought in, to whom it was referred, what came of it.
 *
 * <p>Start reading at {@link ConcernCategory}.
 */
@NullMarked
package org.caseledger.domain.concern.terms;

import org.jspecify.annotations.NullMarked;
