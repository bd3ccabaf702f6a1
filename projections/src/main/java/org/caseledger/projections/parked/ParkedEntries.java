package org.caseledger.projections.parked;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table of parked entries. Every statement is part of the caller's transaction: an entry is parked in the very one that
 * moves its follower past it.
 */
public final class ParkedEntries {

    /** Those of the projections; they are dropped with them, and read again. */
    public static final ParkedEntries OF_PROJECTIONS = new ParkedEntries("projections.parked_entry");

    /** Those of the automations; nothing but being acted on, or an operator, ends them. */
    public static final ParkedEntries OF_AUTOMATIONS = new ParkedEntries("app.parked_entry");

    private final String table;

    private ParkedEntries(String table) {
        this.table = table;
    }

    /** The sequences of a follower that wait. */
    public Set<UUID> sequences(Connection connection, String follower) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT DISTINCT sequence FROM " + table + " WHERE follower = ?")) {
            select.setString(1, follower);
            Set<UUID> sequences = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sequences.add(rows.getObject(1, UUID.class));
                }
            }
            return sequences;
        }
    }

    /**
     * Parks an entry; once more changes nothing.
     *
     * @param cause what failed; null where it only waits behind another
     */
    public void park(Connection connection, String follower, UUID sequence, long position, @Nullable String cause)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (follower, sequence, position, cause) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")) {
            insert.setString(1, follower);
            insert.setObject(2, sequence);
            insert.setLong(3, position);
            insert.setString(4, cause);
            insert.executeUpdate();
        }
    }

    /** The positions of a sequence, in the order in which they are to be tried. */
    public List<Long> positions(Connection connection, String follower, UUID sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT position FROM " + table + " WHERE follower = ? AND sequence = ? ORDER BY position")) {
            select.setString(1, follower);
            select.setObject(2, sequence);
            List<Long> positions = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
            return positions;
        }
    }

    /** Ends the waiting of an entry that has been taken in. */
    public void takenIn(Connection connection, String follower, UUID sequence, long position) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + table + " WHERE follower = ? AND sequence = ? AND position = ?")) {
            delete.setString(1, follower);
            delete.setObject(2, sequence);
            delete.setLong(3, position);
            delete.executeUpdate();
        }
    }

    /** Says why an entry failed this time. */
    public void failedAgain(Connection connection, String follower, UUID sequence, long position, String cause)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + table + " SET cause = ? WHERE follower = ? AND sequence = ? AND position = ?")) {
            update.setString(1, cause);
            update.setString(2, follower);
            update.setObject(3, sequence);
            update.setLong(4, position);
            update.executeUpdate();
        }
    }

    /**
     * Leaves a sequence parked, or takes the note away.
     *
     * @return whether there is such a sequence
     */
    public boolean note(Connection connection, String follower, UUID sequence, @Nullable String note)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + table + " SET note = ? WHERE follower = ? AND sequence = ?")) {
            update.setString(1, note);
            update.setString(2, follower);
            update.setObject(3, sequence);
            return update.executeUpdate() > 0;
        }
    }

    /** Every sequence that waits, the oldest first. */
    public List<ParkedSequence> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT follower, sequence, min(position), count(*),
                    (array_agg(cause ORDER BY position) FILTER (WHERE cause IS NOT NULL))[1],
                    min(parked_at), max(note)
                FROM %s WHERE follower NOT LIKE '%% before' GROUP BY follower, sequence ORDER BY min(parked_at), follower, sequence"""
                        .formatted(table))) {
            List<ParkedSequence> sequences = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String cause = row.getString(5);
                    sequences.add(new ParkedSequence(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            row.getInt(4),
                            cause == null ? "unknown" : cause,
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            row.getString(7)));
                }
            }
            return sequences;
        }
    }

    /** The first entry that a sequence of a follower waits for; null where it waits for none. */
    public @Nullable Long first(Connection connection, String follower, @Nullable UUID sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT min(position) FROM " + table
                        + " WHERE follower = ? AND (?::uuid IS NULL OR sequence = ?::uuid)")) {
            select.setString(1, follower);
            select.setObject(2, sequence);
            select.setObject(3, sequence);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, Long.class);
            }
        }
    }
}
