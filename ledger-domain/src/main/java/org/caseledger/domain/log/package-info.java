/**
 * The log under the record: what is hashed for each entry, and the hashes themselves. It needs only the JDK, so that it can be read and run alone.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.Leaf}; the packages {@code tree} (Merkle tree, tiles and proofs), {@code note} (signed
 * checkpoints, receipts and trust policies) build on it.
 */
@NullMarked
package org.caseledger.domain.log;

import org.jspecify.annotations.NullMarked;
