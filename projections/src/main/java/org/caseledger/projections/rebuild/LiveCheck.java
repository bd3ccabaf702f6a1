package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.caseledger.projections.parked.ParkedEntries;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.RowText;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows that answer questions with those that the entries of the ledger give, and names what differs. It reads one
 * state of the database, changes nothing, and holds some of the rows at a time.
 */
public final class LiveCheck {

    private static final int ROWS_AT_ONCE = 200_000;
    private static final int MOST = 100;
    private static final int FETCH = 2_000;

    private final Projector projector;
    private final EntrySource log;
    private final Connections connections;

    /** The check of one projection against a log. */
    public LiveCheck(Projector projector, EntrySource log, DataSource database) {
        this.projector = projector;
        this.log = log;
        this.connections = new Connections(database, 1);
    }

    /**
     * A row that is not what the ledger says.
     *
     * @param table of the projection
     * @param position of the entry that wrote the row last; -1 where no entry gives such a row
     * @param what is wrong with it
     */
    public record Difference(String table, long position, String what) {}

    /**
     * The rows that differ, the first position first, at most a hundred.
     *
     * @return empty where the projection is being taken further by several at this moment, or entries of it are parked, so that it cannot be compared
     * @throws RebuildFailed where it cannot be read
     */
    public Optional<List<Difference>> run() {
        try {
            return connections.inTransaction(this::compare);
        } catch (SQLException failed) {
            throw new RebuildFailed(projector.name() + " could not be compared with the ledger", failed);
        }
    }

    private Optional<List<Difference>> compare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        long reached = LivePosition.furthest(connection, projector.name());
        if (LivePosition.least(connection, projector.name()) < reached) {
            return Optional.empty();
        }
        if (!ParkedEntries.OF_PROJECTIONS.sequences(connection, projector.name().name()).isEmpty()) {
            return Optional.empty();
        }
        long parts = 1 + rows(connection) / ROWS_AT_ONCE;
        List<Difference> differences = new ArrayList<>();
        for (long part = 0; part < parts; part++) {
            long mine = part;
            compare(connection, reached, new Expected(row -> Math.floorMod(row.primaryKey().hashCode(), parts) == mine),
                    differences);
        }
        differences.sort(Comparator.comparingLong(Difference::position));
        return Optional.of(List.copyOf(differences.subList(0, Math.min(MOST, differences.size()))));
    }

    private void compare(Connection connection, long reached, Expected expected, List<Difference> differences)
            throws SQLException {
        log.range(connection, 0, reached + 1, entry -> {
            Batch one = new Batch(projector, everyKey -> true);
            one.add(entry);
            expected.position = entry.position();
            one.fold(expected);
        });
        for (Table table : projector.tables()) {
            try (Statement select = connection.createStatement()) {
                select.setFetchSize(FETCH);
                try (ResultSet rows = select.executeQuery(
                        "SELECT " + table.columnList() + " FROM " + table.qualifiedName())) {
                    for (int n = 0; rows.next(); n++) {
                        expected.meets(table.read(rows, n), differences);
                    }
                }
            }
        }
        expected.missing(differences);
    }

    private long rows(Connection connection) throws SQLException {
        long count = 0;
        for (Table table : projector.tables()) {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT count(*) FROM " + table.qualifiedName());
                    ResultSet row = select.executeQuery()) {
                row.next();
                count += row.getLong(1);
            }
        }
        return count;
    }

    /** What the entries give, each row with the entry that wrote it last. */
    private static final class Expected implements Rows {

        private final Predicate<Row> part;
        private final Map<Table, Map<UUID, Row>> latest = new HashMap<>();
        private final Map<Place, Written> rows = new HashMap<>();
        private long position;

        private record Place(String table, List<@Nullable Object> primaryKey) {}

        private record Written(String text, long position) {}

        Expected(Predicate<Row> part) {
            this.part = part;
        }

        @Override
        public void put(Row row) {
            if (row.table().kind() == Table.Kind.FOLDED) {
                latest.computeIfAbsent(row.table(), table -> new HashMap<>()).put(row.key(), row);
            }
            if (part.test(row)) {
                rows.put(place(row), new Written(text(row), position));
            }
        }

        @Override
        public @Nullable Row latest(Table table, UUID key) {
            return latest.getOrDefault(table, Map.of()).get(key);
        }

        void meets(Row row, List<Difference> differences) {
            if (!part.test(row)) {
                return;
            }
            Written written = rows.remove(place(row));
            if (written == null) {
                differences.add(new Difference(row.table().name(), -1, "no entry gives such a row"));
            } else if (!written.text().equals(text(row))) {
                differences.add(new Difference(row.table().name(), written.position(),
                        "the row is not what the entries give"));
            }
        }

        void missing(List<Difference> differences) {
            rows.forEach((place, written) -> differences.add(
                    new Difference(place.table(), written.position(), "the row is missing")));
        }

        private static Place place(Row row) {
            return new Place(row.table().name(), row.primaryKey());
        }

        private static String text(Row row) {
            StringBuilder text = new StringBuilder();
            RowText.append(text, row);
            return text.toString();
        }
    }
}
