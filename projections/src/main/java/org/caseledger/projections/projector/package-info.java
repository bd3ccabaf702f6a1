/**
 * How rows follow from entries: a projector says which rows, a batch reads, folds and writes them.
 *
 * <p>Start reading at {@link Projector}, then {@link Batch}.
 */
@NullMarked
package org.caseledger.projections.projector;

import org.jspecify.annotations.NullMarked;
