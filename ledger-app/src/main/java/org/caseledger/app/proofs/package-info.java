/**
 * How others can check the ledger: entries as they are hashed, signed checkpoints, proofs and receipts. Start reading at
 * {@link org.caseledger.app.proofs.ProvenLog}, then {@code proofs.signing.CheckpointSigner}.
 */
@NullMarked
package org.caseledger.app.proofs;

import org.jspecify.annotations.NullMarked;
