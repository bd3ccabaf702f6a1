package org.caseledger.app.store.append.head;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.caseledger.domain.log.tree.CompactRange;

/**
 * The end of a log.
 *
 * @param tree over all leaves so far
 * @param recordedAt of the last entry; the next is never earlier
 */
public record Head(CompactRange tree, Instant recordedAt) {

    /** How many entries the log has. */
    public long size() {
        return tree.size();
    }

    /**
     * Reads the head row, and the database's clock by the way.
     *
     * @param locked whether to keep other appenders out until the transaction ends
     */
    public static Head read(Connection connection, LogName log, RecordingClock clock, boolean locked)
            throws SQLException {
        String sql = "SELECT size, frontier, recorded_at, clock_timestamp() FROM ledger.head WHERE log = ?"
                + (locked ? " FOR UPDATE" : "");
        Instant asked = clock.node();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, log.value());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the head row of the " + log.value() + " log is missing");
                }
                clock.observe(asked, row.getObject(4, OffsetDateTime.class).toInstant());
                return new Head(
                        CompactRange.decode(row.getLong(1), row.getBytes(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant());
            }
        }
    }
}
