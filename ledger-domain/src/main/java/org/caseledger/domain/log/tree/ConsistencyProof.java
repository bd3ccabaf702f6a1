package org.caseledger.domain.log.tree;

import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;

/**
 * Shows that a tree only grew: that its first leaves are those of an earlier, smaller tree (RFC 6962 section 2.1.2).
 *
 * @param from the size of the earlier tree, in leaves; everything extends a tree of 0
 * @param to the size of the later tree
 * @param path the hashes both roots are made from
 */
public record ConsistencyProof(long from, long to, List<Digest> path) {

    /** @throws Malformed if a tree cannot grow from the one size to the other */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (from < 0 || to < from) {
            throw new Malformed("a tree cannot grow from " + from + " to " + to + " leaves");
        }
    }

    /**
     * RFC 9162 section 2.1.4.2, including its last step: the path must end exactly at both roots.
     *
     * @param earlier the root of the tree of {@link #from()} leaves
     * @param later the root of the tree of {@link #to()} leaves
     * @return whether the later tree extends the earlier one
     */
    public boolean proves(Digest earlier, Digest later) {
        if (from == to) {
            return path.isEmpty() && earlier.equals(later) && (from > 0 || earlier.equals(MerkleTree.EMPTY_ROOT));
        }
        if (from == 0) {
            return path.isEmpty() && earlier.equals(MerkleTree.EMPTY_ROOT);
        }
        boolean complete = Long.bitCount(from) == 1;
        if (path.isEmpty()) {
            return false;
        }
        Digest start = complete ? earlier : path.getFirst();
        return rises(start, complete ? path : path.subList(1, path.size()), earlier, later);
    }

    private boolean rises(Digest start, List<Digest> rest, Digest earlier, Digest later) {
        int ones = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> ones;
        long last = (to - 1) >> ones;
        Digest first = start;
        Digest second = start;
        for (Digest sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Digest.ofNode(sibling, first);
                second = Digest.ofNode(sibling, second);
                // A last node without a sibling rises unchanged until it is a right child.
                int rise = Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
            } else {
                second = Digest.ofNode(second, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlier) && second.equals(later);
    }
}
