package org.caseledger.domain.log.tree;

import java.util.Arrays;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;

/**
 * The least that must be known of a tree to grow it and to name its root: the roots of its complete subtrees, the largest and leftmost first, one
 * for each one-bit of the size. At most 63 digests, whatever the size. Immutable.
 *
 * @param size how many leaves the tree has
 * @param nodes the roots of the complete subtrees, largest first
 */
public record CompactRange(long size, List<Digest> nodes) {

    /** A tree without leaves. */
    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    /** @throws Malformed unless there is exactly one node for each one-bit of a size that is not negative */
    public CompactRange {
        nodes = List.copyOf(nodes);
        if (size < 0 || nodes.size() != Long.bitCount(size)) {
            throw new Malformed("a tree of " + size + " leaves has not " + nodes.size() + " complete subtrees");
        }
    }

    /**
     * The tree with one more leaf.
     *
     * @param leafHash the hash of the leaf
     * @return the grown tree; this one stays as it is
     */
    public CompactRange append(Digest leafHash) {
        return append(List.of(leafHash));
    }

    /**
     * The tree with more leaves. Costs about one hash for each leaf.
     *
     * @param leafHashes the hashes of the leaves, in order
     * @return the grown tree; this one stays as it is
     */
    public CompactRange append(List<Digest> leafHashes) {
        Digest[] stack = nodes.toArray(new Digest[Long.SIZE]);
        int depth = nodes.size();
        long grown = size;
        for (Digest leafHash : leafHashes) {
            Digest node = leafHash;
            for (long ones = grown; (ones & 1) == 1; ones >>= 1) {
                depth--;
                node = Digest.ofNode(stack[depth], node);
            }
            stack[depth] = node;
            depth++;
            grown = Math.addExact(grown, 1);
        }
        return new CompactRange(grown, Arrays.asList(stack).subList(0, depth));
    }

    /** The root of the tree; {@link MerkleTree#EMPTY_ROOT} without leaves. */
    public Digest root() {
        if (nodes.isEmpty()) {
            return MerkleTree.EMPTY_ROOT;
        }
        Digest root = nodes.getLast();
        for (int i = nodes.size() - 2; i >= 0; i--) {
            root = Digest.ofNode(nodes.get(i), root);
        }
        return root;
    }

    /** The nodes one after the other, 32 bytes each. The size is kept beside them. */
    public byte[] encode() {
        return Tile.bytes(nodes);
    }

    /**
     * Reads {@link #encode()} back.
     *
     * @param size how many leaves the tree has
     * @param encoded the nodes
     * @return the tree
     * @throws Malformed if the bytes cannot belong to a tree of this size
     */
    public static CompactRange decode(long size, byte[] encoded) {
        return new CompactRange(size, Tile.hashes(encoded));
    }
}
