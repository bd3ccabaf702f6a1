package org.caseledger.app.proofs.checkpoints;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.StoredTiles;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.tree.ConsistencyProof;
import org.caseledger.domain.log.tree.InclusionProof;
import org.caseledger.domain.log.tree.Tile;
import org.caseledger.domain.log.tree.TileReader;
import org.caseledger.domain.log.tree.TiledTree;
import org.springframework.dao.DataAccessResourceFailureException;

/** The tree over the entries of one log, made from its stored tiles whenever somebody asks. Nothing is remembered. */
public final class LogTree {

    private final LogName log;
    private final DataSource database;

    /** The tree of a log. */
    public LogTree(LogName log, DataSource database) {
        this.log = log;
        this.database = database;
    }

    /**
     * The end of the log, as the head row has it.
     *
     * @param size how many entries there are
     * @param root what the head row says their root is
     */
    public record End(long size, Digest root) {}

    /** Where the log ends now. */
    public End end() {
        return read(connection -> {
            try (PreparedStatement statement = connection
                    .prepareStatement("SELECT size, root FROM ledger.head WHERE log = ?")) {
                statement.setString(1, log.value());
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("the head row of the " + log.value() + " log is missing");
                    }
                    return new End(row.getLong(1), Digest.of(row.getBytes(2)));
                }
            }
        });
    }

    /** The root over the first entries, reckoned from the tiles. */
    public Digest root(long size) {
        return ask(size, TiledTree::root);
    }

    /**
     * Where an entry stands in a tree.
     *
     * @param proof that it is there
     * @param root of the tree
     */
    public record Included(InclusionProof proof, Digest root) {}

    /** The proof that an entry is among the first so many. */
    public Included included(long position, long size) {
        return ask(size, tree -> new Included(tree.inclusion(position), tree.root()));
    }

    /**
     * How a tree grew.
     *
     * @param proof that it only grew
     * @param earlier the root before
     * @param root the root after
     */
    public record Consistent(ConsistencyProof proof, Digest earlier, Digest root) {}

    /** The proof that the log only grew. */
    public Consistent consistent(long from, long to) {
        Digest earlier = root(from);
        return ask(to, tree -> new Consistent(tree.consistency(from), earlier, tree.root()));
    }

    /** Whether the log of a later size still begins with what an earlier root stands for, by a proof from the tiles. */
    public boolean extendsTo(long from, Digest earlier, long to) {
        return ask(to, tree -> tree.consistency(from).proves(earlier, tree.root()));
    }

    /** The first of some consecutive entries for which the tree of a size has another hash; empty where it has these. */
    public OptionalLong firstOther(long from, List<Digest> leafHashes, long size) {
        return ask(size, tree -> LongStream.range(from, from + leafHashes.size())
                .filter(position -> !tree.leaf(position).equals(leafHashes.get((int) (position - from))))
                .findFirst());
    }

    /** Those of some entries that are not among the first so many of a tree with this root. */
    public SortedSet<Long> notIncluded(Map<Long, Digest> leafHashes, long size, Digest root) {
        return ask(size, tree -> {
            SortedSet<Long> missing = new TreeSet<>();
            leafHashes.forEach((position, leafHash) -> {
                if (!proves(tree, position, leafHash, root)) {
                    missing.add(position);
                }
            });
            return missing;
        });
    }

    private static boolean proves(TiledTree tree, long position, Digest leafHash, Digest root) {
        try {
            return tree.leaf(position).equals(leafHash) && tree.inclusion(position).proves(leafHash, root);
        } catch (Malformed | IllegalStateException notWhole) {
            return false;
        }
    }

    /** One tile, as it is served. */
    public byte[] tile(Tile tile) {
        return Tile.bytes(read(connection -> new StoredTiles(log).read(connection, tile)));
    }

    /** Asks a tree; all its tiles are read over one connection. */
    private <T> T ask(long size, Function<TiledTree, T> question) {
        StoredTiles tiles = new StoredTiles(log);
        return read(connection -> question.apply(new TiledTree(size, new TileReader() {

            @Override
            public List<Digest> read(Tile tile) {
                try {
                    return tiles.read(connection, tile);
                } catch (SQLException failed) {
                    throw unreadable(failed);
                }
            }
        })));
    }

    private interface Reading<T> {

        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    private static DataAccessResourceFailureException unreadable(SQLException failed) {
        return new DataAccessResourceFailureException("the tiles cannot be read now", failed);
    }
}
