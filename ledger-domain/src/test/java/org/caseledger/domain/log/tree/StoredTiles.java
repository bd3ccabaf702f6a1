package org.caseledger.domain.log.tree;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.log.Digest;

/** All levels of hashes of a tree in memory, grown as a store grows them: each newly full tile puts its root into the level above. */
final class StoredTiles implements TileReader {

    private final List<List<Digest>> levels = new ArrayList<>();
    private int reads;

    StoredTiles(List<Digest> leaves) {
        levels.add(leaves);
        for (Tile tile : Tile.completed(0, leaves.size())) {
            if (levels.size() == tile.level() + 1) {
                levels.add(new ArrayList<>());
            }
            levels.get(tile.level() + 1).add(Tile.root(hashes(tile)));
        }
    }

    @Override
    public List<Digest> read(Tile tile) {
        reads++;
        return hashes(tile);
    }

    private List<Digest> hashes(Tile tile) {
        int from = (int) tile.index() * Tile.FULL_WIDTH;
        return levels.get(tile.level()).subList(from, from + tile.width());
    }

    /** How many tiles were read since the last time this was asked. */
    int reads() {
        int counted = reads;
        reads = 0;
        return counted;
    }
}
