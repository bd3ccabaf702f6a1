/**
 * Leaves checkpoints where the ledger cannot take them back: in a file, in a mailbox, at a time-stamping authority, with
 * witnesses. Start reading at {@link org.caseledger.app.proofs.anchors.Anchoring}.
 */
@NullMarked
package org.caseledger.app.proofs.anchors;

import org.jspecify.annotations.NullMarked;
