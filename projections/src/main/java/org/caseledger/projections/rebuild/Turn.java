package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.caseledger.projections.projector.Projector;

/** One rebuild of a projection at a time, on all nodes together. A killed one loses its turn with its connection. */
final class Turn implements AutoCloseable {

    private static final int SECONDS_TO_ANSWER = 5;
    private static final int TURNS = 1_280_262_728;

    private final Connection connection;
    private final String projection;

    private Turn(Connection connection, String projection) {
        this.connection = connection;
        this.projection = projection;
    }

    static Turn take(DataSource database, Projector projector) throws SQLException {
        Connection connection = database.getConnection();
        Turn turn = new Turn(connection, projector.name().name());
        boolean taken = false;
        try {
            taken = turn.lock("SELECT pg_try_advisory_lock(?, hashtext(?))");
            if (!taken) {
                throw new RebuildFailed(projector.name() + " is being rebuilt already", null);
            }
            return turn;
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    /** @throws RebuildFailed where the connection, and the turn with it, was lost: somebody else may be at it */
    void requireStillTaken() throws SQLException {
        if (!connection.isValid(SECONDS_TO_ANSWER)) {
            throw new RebuildFailed("the rebuild of " + projection + " lost its connection", null);
        }
    }

    private boolean lock(String sql) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setInt(1, TURNS);
            lock.setString(2, projection);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            lock("SELECT pg_advisory_unlock(?, hashtext(?))");
        } finally {
            connection.close();
        }
    }
}
