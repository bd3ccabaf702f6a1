/**
 * Checks all leaves of a log, or one of them in a receipt.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.verify.leaves.LeavesCheck}.
 */
@NullMarked
package org.caseledger.domain.log.verify.leaves;

import org.jspecify.annotations.NullMarked;
