package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.caseledger.projections.ProjectionName;

/** How far the live tables have read, for whoever stands alone at the fence. */
final class LivePosition {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private LivePosition() {}

    /** The furthest of its segments; -1 where nothing has been read. */
    static long furthest(Connection connection, ProjectionName projection) throws SQLException {
        return read(connection, "SELECT coalesce(max(position), -1) FROM projections.position WHERE projection = ?",
                projection);
    }

    /** The least of its segments; -1 where nothing has been read. */
    static long least(Connection connection, ProjectionName projection) throws SQLException {
        return read(connection, "SELECT coalesce(min(position), -1) FROM projections.position WHERE projection = ?",
                projection);
    }

    private static long read(Connection connection, String sql, ProjectionName projection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, projection.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Moves every segment to what the new tables hold, so that none offers them again what is in. */
    static void atLeast(Connection connection, ProjectionName projection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                INSERT INTO projections.position (projection, segment, position)
                SELECT ?, segment, ? FROM (
                    SELECT segment FROM projections.position WHERE projection = ? UNION SELECT 0) AS segments
                ON CONFLICT (projection, segment) DO UPDATE
                    SET position = greatest(position.position, excluded.position)""")) {
            update.setString(1, projection.name());
            update.setLong(2, position);
            update.setString(3, projection.name());
            update.executeUpdate();
        }
    }

    /** Whether somebody held a table for too long. */
    static boolean isBusy(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState()) || DEADLOCK.equals(failure.getSQLState());
    }
}
