package org.caseledger.app.store.append.head;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.tree.Tile;

/** The tiles that are not full yet, level by level, kept in memory so that an append writes a tile when it becomes full. */
public final class RightEdge {

    private final List<List<Digest>> levels = new ArrayList<>();
    private final List<Long> indexes = new ArrayList<>();

    /** The edge of a tree, read from what is stored. */
    public static RightEdge read(Connection connection, LogName log, long size) throws SQLException {
        RightEdge edge = new RightEdge();
        StoredTiles stored = new StoredTiles(log);
        for (int level = 0; size >> Tile.HEIGHT * level > 0; level++) {
            edge.levels.add(new ArrayList<>());
            edge.indexes.add((size >> Tile.HEIGHT * level) / Tile.FULL_WIDTH);
        }
        for (Tile tile : Tile.partial(size)) {
            edge.levels.get(tile.level()).addAll(stored.read(connection, tile));
        }
        return edge;
    }

    /** A tile that has become full. */
    public record FullTile(int level, long index, List<Digest> hashes, Digest root) {}

    /** The same edge, to grow without changing this one. */
    public RightEdge copy() {
        RightEdge copy = new RightEdge();
        levels.forEach(level -> copy.levels.add(new ArrayList<>(level)));
        copy.indexes.addAll(indexes);
        return copy;
    }

    /** Grows by leaf hashes and gives the tiles that become full by it, the lower ones first. */
    public List<FullTile> grow(List<Digest> leafHashes) {
        List<FullTile> full = new ArrayList<>();
        leafHashes.forEach(hash -> add(0, hash, full));
        return full;
    }

    private void add(int level, Digest hash, List<FullTile> full) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
            indexes.add(0L);
        }
        List<Digest> open = levels.get(level);
        open.add(hash);
        if (open.size() == Tile.FULL_WIDTH) {
            long index = indexes.get(level);
            Digest root = Tile.root(open);
            full.add(new FullTile(level, index, List.copyOf(open), root));
            open.clear();
            indexes.set(level, index + 1);
            add(level + 1, root, full);
        }
    }
}
