package org.caseledger.domain.log.tree;

import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;

/**
 * Shows that one leaf is in a tree, by the sibling hashes on the way from the leaf up to the root (RFC 6962 section 2.1.1).
 *
 * @param index the leaf's place in the log, from 0
 * @param size the size of the tree, in leaves
 * @param path the siblings, from the leaf upwards
 */
public record InclusionProof(long index, long size, List<Digest> path) {

    /** @throws Malformed if a tree of this size has no such leaf */
    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new Malformed("a tree of " + size + " leaves has no leaf " + index);
        }
    }

    /**
     * RFC 9162 section 2.1.3.2, including its last step: the path must end exactly at the root.
     *
     * @param leafHash the hash of the leaf
     * @param root the root of the tree of {@link #size()} leaves
     * @return whether the leaf is in that tree, at {@link #index()}
     */
    public boolean proves(Digest leafHash, Digest root) {
        long node = index;
        long last = size - 1;
        Digest hash = leafHash;
        for (Digest sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Digest.ofNode(sibling, hash);
                // A last node without a sibling rises unchanged until it is a right child.
                int rise = Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
            } else {
                hash = Digest.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
