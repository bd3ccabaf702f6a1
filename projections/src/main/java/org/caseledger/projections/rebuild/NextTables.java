package org.caseledger.projections.rebuild;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.RowText;
import org.caseledger.projections.projector.table.Table;
import org.postgresql.PGConnection;

/** The tables that a rebuild fills, beside the live ones of the same names. */
final class NextTables {

    static final String NEXT = "projections_next";
    static final String BEFORE = "projections_before";

    private static final int FETCH = 2_000;

    private final Projector projector;

    NextTables(Projector projector) {
        this.projector = projector;
    }

    /** Makes them, empty and without keys; whatever an interrupted rebuild left is gone. */
    void begin(Connection connection) throws SQLException {
        call(connection, "SELECT projections.rebuild_begin(?)", names(connection));
    }

    void drop(Connection connection) throws SQLException {
        call(connection, "SELECT projections.rebuild_drop(?)", names(connection));
    }

    void keys(Connection connection, Table table) throws SQLException {
        call(connection, "SELECT projections.rebuild_keys(?)", table.name());
    }

    void exchange(Connection connection, long reached) throws SQLException {
        call(connection, "SELECT projections.rebuild_exchange(?, ?, ?, ?)", projector.name().name(), names(connection),
                projector.version(), reached);
    }

    void backOut(Connection connection, long reached) throws SQLException {
        call(connection, "SELECT projections.rebuild_back_out(?, ?, ?)", projector.name().name(), names(connection),
                reached);
    }

    /** Copies every row that was put. */
    void copy(Connection connection, FoldedRows rows) throws SQLException {
        for (Table table : projector.tables()) {
            StringBuilder lines = new StringBuilder();
            for (Row row : rows.changed(table)) {
                RowText.append(lines, row);
            }
            copy(connection, table.name() + " (" + table.columnList() + ")", lines);
        }
    }

    /** Copies which entries belong to which buckets of keys. */
    void copyKeys(Connection connection, StringBuilder lines) throws SQLException {
        copy(connection, keyTable() + " (bucket, position)", lines);
    }

    private static void copy(Connection connection, String into, StringBuilder lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY " + NEXT + "." + into + " FROM STDIN", new StringReader(lines.toString()));
        } catch (IOException impossible) {
            throw new SQLException("a text in memory could not be read", impossible);
        }
    }

    /** How many entries each bucket has, in the order of buckets. */
    List<long[]> buckets(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT bucket, count(*) FROM " + NEXT + "." + keyTable()
                                + " GROUP BY bucket ORDER BY bucket")) {
            List<long[]> buckets = new ArrayList<>();
            while (rows.next()) {
                buckets.add(new long[]{rows.getLong(1), rows.getLong(2)});
            }
            return buckets;
        }
    }

    /** The positions of the entries of some buckets, in order. */
    long[] positions(Connection connection, long fromBucket, long toBucket) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT DISTINCT position FROM " + NEXT + "." + keyTable()
                        + " WHERE bucket BETWEEN ? AND ? ORDER BY position")) {
            select.setLong(1, fromBucket);
            select.setLong(2, toBucket);
            try (ResultSet rows = select.executeQuery()) {
                var positions = java.util.stream.LongStream.builder();
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
                return positions.build().toArray();
            }
        }
    }

    /** Reads every row and adds it to the digest of its table. */
    void digest(Connection connection, Map<String, RowDigest> digests) throws SQLException {
        for (Table table : projector.tables()) {
            RowDigest digest = digests.computeIfAbsent(table.name(), name -> new RowDigest());
            try (Statement select = connection.createStatement()) {
                select.setFetchSize(FETCH);
                try (ResultSet rows = select.executeQuery(
                        "SELECT " + table.columnList() + " FROM " + NEXT + "." + table.name())) {
                    for (int n = 0; rows.next(); n++) {
                        digest.add(table.read(rows, n));
                    }
                }
            }
        }
    }

    private String keyTable() {
        return projector.tables().getFirst().name() + "_keys";
    }

    private java.sql.Array names(Connection connection) throws SQLException {
        return connection.createArrayOf("text", projector.tables().stream().map(Table::name).toArray());
    }

    private static void call(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                call.setObject(i + 1, parameters[i]);
            }
            call.execute();
        }
    }
}
