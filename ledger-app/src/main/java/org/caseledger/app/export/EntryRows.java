package org.caseledger.app.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.domain.guideline.policy.PolicyRuleSetId;
import org.caseledger.domain.ids.ChildId;

/** The rows of the case log that go into a bundle, over one connection in one transaction. */
final class EntryRows {

    private static final String COLUMNS = "SELECT e.position, e.event_id, e.type, e.stream, e.leaf, e.payload, e.metadata";
    private static final int AT_ONCE = 100;

    private final Connection connection;

    EntryRows(Connection connection) {
        this.connection = connection;
    }

    /** One entry as it lies there. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are nobody's to change
    record StoredRow(long position, UUID event, String type, UUID stream, byte[] leaf, byte[] payload,
            byte[] metadata) {}

    /** Takes rows one by one. */
    @FunctionalInterface
    interface RowTaker {

        void take(StoredRow row) throws IOException;
    }

    /** The number of an entry among those about the child. */
    long numberOf(ChildId child, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT max(n) FROM ledger.case_subject WHERE child = ? AND position = ?")) {
            statement.setObject(1, child.value());
            statement.setLong(2, position);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The entries about the child up to a number, in the order of their numbers. */
    void history(ChildId child, long last, RowTaker taker) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS
                + " FROM ledger.case_subject s JOIN ledger.case_entry e ON e.position = s.position"
                + " WHERE s.child = ? AND s.n <= ? ORDER BY s.n")) {
            statement.setFetchSize(AT_ONCE);
            statement.setObject(1, child.value());
            statement.setLong(2, last);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(row(rows));
                }
            }
        }
    }

    /**
     * What the history rests on and is about no child: the registration of everybody who recorded something in it, the
     * rules that were published, and what a restore lost. Staff matters are not among it.
     */
    List<StoredRow> registers(ChildId child, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS
                + " FROM ledger.case_entry e WHERE e.position IN ("
                + "SELECT w.position FROM (SELECT DISTINCT h.actor FROM ledger.case_subject s"
                + " JOIN ledger.case_entry h ON h.position = s.position WHERE s.child = ? AND s.n <= ?) AS a"
                + " JOIN ledger.case_entry w ON w.stream = a.actor AND w.seq = 0 AND w.type = 'worker-registered'"
                + " UNION SELECT position FROM ledger.case_entry WHERE stream = ?"
                + " UNION SELECT from_size FROM ledger.case_epoch WHERE epoch > 1)"
                + " ORDER BY e.position")) {
            statement.setObject(1, child.value());
            statement.setLong(2, last);
            statement.setObject(3, PolicyRuleSetId.THE_COUNCILS.value());
            List<StoredRow> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        }
    }

    private static StoredRow row(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getBytes(5),
                row.getBytes(6),
                row.getBytes(7));
    }
}
