/**
 * A safeguarding concern: how far it has got, every entry in order and what it led to.
 *
 * <p>Start reading at {@link ReadConcern}, then {@code ConcernProjector}.
 */
@NullMarked
package org.caseledger.projections.concerns;

import org.jspecify.annotations.NullMarked;
