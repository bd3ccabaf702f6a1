/**
 * What may be asked of the record. Each folder is one question: the question, the answer, the projector that keeps the
 * rows, the queries that read them.
 *
 * <p>Start reading at {@link Question}.
 */
@NullMarked
package org.caseledger.projections;

import org.jspecify.annotations.NullMarked;
