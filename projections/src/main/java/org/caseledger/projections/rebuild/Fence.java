package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.caseledger.projections.ProjectionName;

/**
 * Keeps those who write a projection's rows apart from whoever exchanges its tables. It is held to the end of the
 * transaction, on every node at once, and a lost connection gives it back.
 */
public final class Fence {

    /** Any number, the same on every node. */
    private static final int FENCES = 1_280_262_727;

    private static final String SHARED = "SELECT pg_advisory_xact_lock_shared(?, hashtext(?))";
    private static final String ALONE = "SELECT pg_advisory_xact_lock(?, hashtext(?))";

    private Fence() {}

    /** Enters beside others who write; waits for whoever stands alone. What is read next is as they left it. */
    public static void share(Connection connection, ProjectionName projection) throws SQLException {
        share(connection, projection.name());
    }

    /** Enters alone; waits for those who write, and lets nobody write until the transaction ends. */
    public static void alone(Connection connection, ProjectionName projection) throws SQLException {
        alone(connection, projection.name());
    }

    /** The same beside whoever acts on what the automations of the ledger could not do. */
    public static void share(Connection connection, String follower) throws SQLException {
        enter(connection, SHARED, follower);
    }

    /** The same alone. */
    public static void alone(Connection connection, String follower) throws SQLException {
        enter(connection, ALONE, follower);
    }

    private static void enter(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setInt(1, FENCES);
            lock.setString(2, name);
            lock.execute();
        }
    }
}
