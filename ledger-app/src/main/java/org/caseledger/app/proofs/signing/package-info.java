/**
 * Who signs checkpoints, when, and when never. Start reading at {@link org.caseledger.app.proofs.signing.CheckpointSigner}.
 */
@NullMarked
package org.caseledger.app.proofs.signing;

import org.jspecify.annotations.NullMarked;
