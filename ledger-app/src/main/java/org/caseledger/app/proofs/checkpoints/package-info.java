/**
 * What was signed of each log, as it is stored, and the tree over its entries. Start reading at
 * {@link org.caseledger.app.proofs.checkpoints.Checkpoints}.
 */
@NullMarked
package org.caseledger.app.proofs.checkpoints;

import org.jspecify.annotations.NullMarked;
