package org.caseledger.projections.projector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.projector.table.Table;

/**
 * How far each segment of a projection has read. It is written with every batch, with those too that held nothing for the
 * segment: only so can somebody wait for a position.
 */
public final class ProjectionPosition {

    private ProjectionPosition() {}

    /**
     * Writes down how far a segment has read, in the transaction that holds what it read. It never goes back.
     *
     * @param position of the last entry of the batch
     */
    public static void write(Connection connection, ProjectionName projection, int segment, long position)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                """
                INSERT INTO projections.position (projection, segment, position) VALUES (?, ?, ?)
                ON CONFLICT (projection, segment)
                DO UPDATE SET position = greatest(position.position, excluded.position)""")) {
            upsert.setString(1, projection.name());
            upsert.setInt(2, segment);
            upsert.setLong(3, position);
            upsert.executeUpdate();
        }
    }

    /** How far a segment has read: what is at or before that position is in its rows, and not to be offered again. */
    public static long of(Connection connection, ProjectionName projection, int segment) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT position FROM projections.position WHERE projection = ? AND segment = ?")) {
            select.setString(1, projection.name());
            select.setInt(2, segment);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? result.getLong(1) : -1;
            }
        }
    }

    /** The position that every segment of a projection that has read anything has reached. */
    public static OptionalLong reached(Connection connection, ProjectionName projection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT min(position) FROM projections.position WHERE projection = ?")) {
            select.setString(1, projection.name());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                long position = result.getLong(1);
                return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
            }
        }
    }

    /** Empties the projection's tables and forgets how far it has read, to begin again from entry 0. */
    public static void clear(Connection connection, Projector projector) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM projections.position WHERE projection = ?")) {
            for (Table table : projector.tables()) {
                statement.execute("TRUNCATE " + table.qualifiedName());
            }
            delete.setString(1, projector.name().name());
            delete.executeUpdate();
        }
    }
}
