package org.caseledger.app.store.append.head;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.tree.Tile;

/**
 * The hashes of a log as they lie in the database: full tiles in their own rows, the right edge in the rows it is made of
 * (leaf hashes of entries, roots of the tiles below).
 */
public final class StoredTiles {

    private final LogName log;

    /** The tiles of one log. */
    public StoredTiles(LogName log) {
        this.log = log;
    }

    /**
     * Reads one tile; a full one is one row.
     *
     * @throws IllegalStateException when the log does not reach that far
     */
    public List<Digest> read(Connection connection, Tile tile) throws SQLException {
        return tile.full() ? full(connection, tile) : edge(connection, tile);
    }

    private List<Digest> full(Connection connection, Tile tile) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT hashes FROM " + log.table("tile") + " WHERE level = ? AND index = ?")) {
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.index());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    return Tile.hashes(row.getBytes(1));
                }
            }
        }
        throw new IllegalStateException("the " + log.value() + " log has no " + tile.path());
    }

    private List<Digest> edge(Connection connection, Tile tile) throws SQLException {
        long from = tile.index() * Tile.FULL_WIDTH;
        String sql = tile.level() == 0
                ? "SELECT leaf_hash FROM " + log.table("entry")
                        + " WHERE position >= ? AND position < ? ORDER BY position"
                : "SELECT root FROM " + log.table("tile")
                        + " WHERE index >= ? AND index < ? AND level = ? ORDER BY index";
        List<Digest> hashes = new ArrayList<>(tile.width());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, from + tile.width());
            if (tile.level() > 0) {
                statement.setInt(3, tile.level() - 1);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.add(Digest.of(rows.getBytes(1)));
                }
            }
        }
        if (hashes.size() != tile.width()) {
            throw new IllegalStateException(
                    "the " + log.value() + " log has " + hashes.size() + " hashes of " + tile.path());
        }
        return hashes;
    }
}
