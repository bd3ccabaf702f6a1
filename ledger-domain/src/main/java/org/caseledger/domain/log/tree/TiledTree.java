package org.caseledger.domain.log.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.log.Digest;

/**
 * Makes roots and proofs of a tree from its tiles. Each tile is read once at most; a proof in a tree of ten million leaves needs five. For one
 * caller and one question at a time: it remembers the tiles it read.
 */
public final class TiledTree {

    private final long size;
    private final TileReader tiles;
    private final Map<Tile, List<Digest>> read = new HashMap<>();

    /**
     * The tree over the first leaves of a log.
     *
     * @param size how many of them; the log may have grown further since
     * @param tiles where the hashes are kept
     */
    public TiledTree(long size, TileReader tiles) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
        this.size = size;
        this.tiles = tiles;
    }

    /** The root of the tree. */
    public Digest root() {
        return size == 0 ? MerkleTree.EMPTY_ROOT : root(0, size);
    }

    /** What is needed to grow the tree further. */
    public CompactRange compactRange() {
        List<Digest> nodes = new ArrayList<>();
        long from = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            nodes.add(root(from, from + Long.highestOneBit(rest)));
            from += Long.highestOneBit(rest);
        }
        return new CompactRange(size, nodes);
    }

    /**
     * The hash of one leaf, as its tile has it. No proof of that leaf itself depends on it.
     *
     * @param index the leaf, from 0
     */
    public Digest leaf(long index) {
        return node(0, index);
    }

    /**
     * PATH of RFC 6962 section 2.1.1.
     *
     * @param index the leaf, from 0
     * @return the proof that it is in this tree
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        return new InclusionProof(index, size, siblings(index, index + 1));
    }

    /**
     * PROOF of RFC 6962 section 2.1.2.
     *
     * @param from the size of an earlier tree
     * @return the proof that this tree extends it
     * @throws IllegalArgumentException if this tree is smaller
     */
    public ConsistencyProof consistency(long from) {
        if (from < 0 || from > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no earlier tree of " + from);
        }
        if (from == 0 || from == size) {
            return new ConsistencyProof(from, size, List.of());
        }
        long last = Long.lowestOneBit(from);
        List<Digest> path = siblings(from - last, from);
        if (last != from) {
            path.addFirst(root(from - last, from));
        }
        return new ConsistencyProof(from, size, path);
    }

    /** The siblings on the way from a complete subtree up to the root, the lowest first. */
    private List<Digest> siblings(long from, long to) {
        List<Digest> siblings = new ArrayList<>();
        long low = 0;
        long high = size;
        while (low < from || high > to) {
            long split = low + Long.highestOneBit(high - low - 1);
            if (from < split) {
                siblings.add(root(split, high));
                high = split;
            } else {
                siblings.add(root(low, split));
                low = split;
            }
        }
        Collections.reverse(siblings);
        return siblings;
    }

    /** MTH(D[from:to]) of RFC 6962 section 2.1, for the ranges that occur in a tree: at most the last of them is not complete. */
    private Digest root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return node(height, from >> height);
        }
        long split = from + Long.highestOneBit(leaves);
        return Digest.ofNode(root(from, split), root(split, to));
    }

    /** The root of the complete subtree of that height, counted from the left. */
    private Digest node(int height, long index) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = index << within;
        int offset = (int) (first % Tile.FULL_WIDTH);
        return MerkleTree.root(hashes(level, first / Tile.FULL_WIDTH).subList(offset, offset + (1 << within)));
    }

    private List<Digest> hashes(int level, long index) {
        long inLevel = size >> (level * Tile.HEIGHT);
        int width = (int) Math.min(Tile.FULL_WIDTH, inLevel - index * Tile.FULL_WIDTH);
        return read.computeIfAbsent(new Tile(level, index, width), tile -> {
            List<Digest> hashes = tiles.read(tile);
            if (hashes.size() != tile.width()) {
                throw new IllegalStateException(tile.path() + " was read with " + hashes.size() + " hashes");
            }
            return hashes;
        });
    }
}
