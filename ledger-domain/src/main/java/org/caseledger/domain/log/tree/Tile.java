package org.caseledger.domain.log.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;

/**
 * The address of up to 256 consecutive hashes of a tree, as C2SP tlog-tiles cuts it: level 0 holds leaf hashes, each hash of a higher level is the
 * root of one full tile of the level below. A full tile never changes.
 *
 * @param level from 0, at most 7: more cannot be reached by a size that fits 63 bits
 * @param index the tile's place in its level, from 0
 * @param width how many hashes it has, from 1 to 256; fewer than 256 is a partial tile at the right edge of a tree
 */
public record Tile(int level, long index, int width) {

    /** The tree levels one tile spans. */
    public static final int HEIGHT = 8;

    /** The hashes in a full tile. */
    public static final int FULL_WIDTH = 1 << HEIGHT;

    private static final int HIGHEST_LEVEL = (Long.SIZE - 1) / HEIGHT;
    private static final Pattern PATH = Pattern
            .compile("tile/([0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    /** @throws Malformed if there is no such tile in a tree of any size */
    public Tile {
        boolean possible = level >= 0 && level <= HIGHEST_LEVEL && width >= 1 && width <= FULL_WIDTH && index >= 0;
        if (!possible || index > mostHashes(level) / FULL_WIDTH || index * FULL_WIDTH + width > mostHashes(level)) {
            throw new Malformed("no such tile: level " + level + ", index " + index + ", width " + width);
        }
    }

    /** Whether it has all its 256 hashes, so that it can never change and counts in the level above. */
    public boolean full() {
        return width == FULL_WIDTH;
    }

    /** How large the tree must be for the tile to exist, in leaves. */
    public long end() {
        return (index * FULL_WIDTH + width) << (HEIGHT * level);
    }

    /** Where the tile is served, relative to the prefix of the log, for example {@code tile/1/x001/x234/067.p/8}. */
    public String path() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return "tile/" + level + "/" + path + (full() ? "" : ".p/" + width);
    }

    /**
     * Reads {@link #path()} back.
     *
     * @param path relative to the prefix of the log
     * @return the tile
     * @throws Malformed if the path is not the one path of a tile
     */
    public static Tile parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new Malformed("not the path of a tile: " + Canonical.shortened(path));
        }
        String partial = parts.group(3);
        int width = partial == null ? FULL_WIDTH : Integer.parseInt(partial);
        long index = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
        Tile tile = new Tile(Integer.parseInt(parts.group(1)), index, width);
        if (!tile.path().equals(path)) {
            throw new Malformed("not the one path of a tile: " + Canonical.shortened(path) + " for " + tile.path());
        }
        return tile;
    }

    /**
     * The tiles that become full when a tree grows, level by level, so that those below come first.
     *
     * @param from the size before, in leaves
     * @param to the size after
     * @return the newly full tiles; none twice over consecutive growths
     */
    public static List<Tile> completed(long from, long to) {
        requireGrowth(from, to);
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level < HIGHEST_LEVEL; level++) {
            long end = to >> (HEIGHT * (level + 1));
            for (long index = from >> (HEIGHT * (level + 1)); index < end; index++) {
                tiles.add(new Tile(level, index, FULL_WIDTH));
            }
        }
        return tiles;
    }

    /**
     * The partial tiles of a tree: its right edge. Together with all full tiles they are the whole tree.
     *
     * @param size in leaves
     * @return one tile for each level that has one, the lowest first
     */
    public static List<Tile> partial(long size) {
        requireGrowth(0, size);
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level <= HIGHEST_LEVEL; level++) {
            long hashes = size >> (HEIGHT * level);
            if (hashes % FULL_WIDTH > 0) {
                tiles.add(new Tile(level, hashes / FULL_WIDTH, (int) (hashes % FULL_WIDTH)));
            }
        }
        return tiles;
    }

    /**
     * The hash that stands for a full tile in the level above: the root over its hashes.
     *
     * @param hashes the 256 hashes of the tile
     * @return the root
     * @throws Malformed if the tile is not full: a partial tile counts nowhere
     */
    public static Digest root(List<Digest> hashes) {
        if (hashes.size() != FULL_WIDTH) {
            throw new Malformed("a full tile has " + FULL_WIDTH + " hashes, not " + hashes.size());
        }
        return MerkleTree.root(hashes);
    }

    /**
     * The content of a tile as it is stored and served.
     *
     * @param hashes its hashes
     * @return 32 bytes for each
     */
    public static byte[] bytes(List<Digest> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Digest.LENGTH);
        hashes.forEach(hash -> hash.write(bytes));
        return bytes.array();
    }

    /**
     * Reads {@link #bytes} back.
     *
     * @param bytes 32 for each hash
     * @return the hashes
     * @throws Malformed if the last hash is not whole
     */
    public static List<Digest> hashes(byte[] bytes) {
        List<Digest> hashes = new ArrayList<>(bytes.length / Digest.LENGTH);
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
            hashes.add(Digest.read(rest));
        }
        return hashes;
    }

    private static long mostHashes(int level) {
        return Long.MAX_VALUE >> (HEIGHT * level);
    }

    private static void requireGrowth(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a tree cannot grow from " + from + " to " + to + " leaves");
        }
    }
}
