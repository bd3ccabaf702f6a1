/**
 * Copies of a child's history that were handed over with their proofs. Each leaves an entry that closes it.
 *
 * <p>Start reading at {@link org.caseledger.domain.export.ExportEvent}.
 */
@NullMarked
package org.caseledger.domain.export;

import org.jspecify.annotations.NullMarked;
