/**
 * The log under the record: what is hashed for each entry, and the hashes themselves. It needs only the JDK, so that it can be read and run alone.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.Leaf}. On it build {@code tree} (Merkle tree, tiles and proofs), {@code note} (signed
 * checkpoints, receipts and trust policies) and {@code verify} (the stand-alone verifier); {@code json} reads payloads.
 */
@NullMarked
package org.caseledger.domain.log;

import org.jspecify.annotations.NullMarked;
