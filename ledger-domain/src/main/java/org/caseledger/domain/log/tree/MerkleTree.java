package org.caseledger.domain.log.tree;

import java.util.List;
import org.caseledger.domain.log.Digest;

/** Root hashes of the Merkle tree of RFC 6962 section 2.1. */
public final class MerkleTree {

    /** The root of a log without entries: SHA-256 of nothing. */
    public static final Digest EMPTY_ROOT = Digest.sha256(new byte[0]);

    private MerkleTree() {}

    /**
     * The root over the hashes of consecutive leaves; also of consecutive subtrees of equal, complete size.
     *
     * @param hashes from the first leaf on
     * @return the root; {@link #EMPTY_ROOT} without leaves
     */
    public static Digest root(List<Digest> hashes) {
        return CompactRange.EMPTY.append(hashes).root();
    }
}
