/**
 * The keys that sign checkpoints. Start reading at {@link org.caseledger.app.proofs.keys.CheckpointKeys}; a key management
 * service is one more implementation of it.
 */
@NullMarked
package org.caseledger.app.proofs.keys;

import org.jspecify.annotations.NullMarked;
