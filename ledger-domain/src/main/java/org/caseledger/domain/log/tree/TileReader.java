package org.caseledger.domain.log.tree;

import java.util.List;
import org.caseledger.domain.log.Digest;

/** Where the hashes of a tree are kept: a database, a folder, the memory of a test. */
@FunctionalInterface
public interface TileReader {

    /**
     * Reads the hashes of one tile.
     *
     * @param tile a tile of the tree; partial where the tree ends in it
     * @return exactly {@link Tile#width()} hashes
     */
    List<Digest> read(Tile tile);
}
