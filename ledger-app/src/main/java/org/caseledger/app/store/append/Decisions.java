package org.caseledger.app.store.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;

/** What a batch decides beside the log: claims and the access state, written in its transaction. */
final class Decisions {

    private Decisions() {}

    /** Gives back first, so that a value released and taken within one batch finds its way. */
    static void write(Connection connection, Batch batch) throws SQLException {
        for (PreparedEntry entry : batch.entries()) {
            for (PreparedEntry.HashedClaim claim : entry.claims()) {
                if (claim.kind() == Claim.Kind.RELEASED) {
                    release(connection, claim, entry);
                }
            }
        }
        for (PreparedEntry entry : batch.entries()) {
            for (PreparedEntry.HashedClaim claim : entry.claims()) {
                if (claim.kind() == Claim.Kind.TAKEN) {
                    take(connection, claim, entry);
                }
            }
            for (AccessChange change : entry.accessChanges()) {
                apply(connection, change);
            }
        }
    }

    private static void take(Connection connection, PreparedEntry.HashedClaim claim, PreparedEntry by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO ledger.claim (scope, hash, holder, taken_by) VALUES (?, ?, ?, ?)")) {
            statement.setString(1, claim.scope().name());
            statement.setBytes(2, claim.hash());
            statement.setObject(3, claim.holder());
            statement.setObject(4, by.id());
            statement.executeUpdate();
        }
    }

    private static void release(Connection connection, PreparedEntry.HashedClaim claim, PreparedEntry by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE ledger.claim SET released_by = ? "
                + "WHERE scope = ? AND hash = ? AND holder = ? AND released_by IS NULL")) {
            statement.setObject(1, by.id());
            statement.setString(2, claim.scope().name());
            statement.setBytes(3, claim.hash());
            statement.setObject(4, claim.holder());
            statement.executeUpdate();
        }
    }

    private static void apply(Connection connection, AccessChange change) throws SQLException {
        switch (change) {
            case AccessChange.ChildPlaced placed ->
                update(
                        connection,
                        "INSERT INTO ledger.child_access (child, team) VALUES (?, ?) "
                                + "ON CONFLICT (child) DO UPDATE SET team = EXCLUDED.team",
                        placed.child().value(),
                        placed.team().value());
            case AccessChange.WorkerInvolved involved ->
                update(
                        connection,
                        "INSERT INTO ledger.involvement (child, worker) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        involved.child().value(),
                        involved.worker().value());
            case AccessChange.WorkerPlaced placed ->
                update(
                        connection,
                        "INSERT INTO ledger.worker_access (worker, role, team) VALUES (?, ?, ?) "
                                + "ON CONFLICT (worker) DO UPDATE SET role = EXCLUDED.role, team = EXCLUDED.team",
                        placed.worker().value(),
                        placed.role().name(),
                        placed.team() == null ? null : placed.team().value());
        }
    }

    private static void update(Connection connection, String sql, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
