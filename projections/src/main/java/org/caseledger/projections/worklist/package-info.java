/**
 * What a worker has begun and not ended.
 *
 * <p>Start reading at {@link ReadWorklist}, then {@code WorklistProjector}.
 */
@NullMarked
package org.caseledger.projections.worklist;

import org.jspecify.annotations.NullMarked;
