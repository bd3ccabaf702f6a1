package org.caseledger.app.store.append.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;

/**
 * What a batch decides beside the log: claims and the access state, written in its transaction and in the order of its
 * entries. Equal statements travel together.
 */
final class Decisions {

    private static final String TAKE = "INSERT INTO ledger.claim (taken_by, scope, hash, holder) VALUES (?, ?, ?, ?)";
    private static final String RELEASE = "UPDATE ledger.claim SET released_by = ? "
            + "WHERE scope = ? AND hash = ? AND holder = ? AND released_by IS NULL";
    private static final String PLACE_CHILD = "INSERT INTO ledger.child_access (child, team) VALUES (?, ?) "
            + "ON CONFLICT (child) DO UPDATE SET team = EXCLUDED.team";
    private static final String INVOLVE = "INSERT INTO ledger.involvement (child, worker) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String PLACE_WORKER = "INSERT INTO ledger.worker_access (worker, role, team) VALUES (?, ?, ?) "
            + "ON CONFLICT (worker) DO UPDATE SET role = EXCLUDED.role, team = EXCLUDED.team";

    private static final String LET_GO = "UPDATE ledger.worker_access SET gone = true WHERE worker = ?";
    private static final String KEEP_FROM = "INSERT INTO ledger.kept_from (stream, worker) VALUES (?, ?) "
            + "ON CONFLICT DO NOTHING";
    private static final String OPEN_TO_LADO = "INSERT INTO ledger.open_to_lado (stream) VALUES (?) "
            + "ON CONFLICT DO NOTHING";
    private static final String FOLLOW = "INSERT INTO ledger.follows (stream, subject) VALUES (?, ?) "
            + "ON CONFLICT DO NOTHING";

    private final Connection connection;

    private Decisions(Connection connection) {
        this.connection = connection;
    }

    static void write(Connection connection, Batch batch) throws SQLException {
        Decisions decisions = new Decisions(connection);
        decisions.claims(batch.entries());
        decisions.access(batch.entries());
    }

    /** In order, for a value may be given back and taken again within one batch. */
    private void claims(List<PreparedEntry> entries) throws SQLException {
        List<Row> rows = new ArrayList<>();
        Claim.Kind kind = Claim.Kind.TAKEN;
        for (PreparedEntry entry : entries) {
            for (PreparedEntry.HashedClaim claim : entry.claims()) {
                if (claim.kind() != kind) {
                    run(statementFor(kind), rows);
                    rows.clear();
                    kind = claim.kind();
                }
                rows.add(statement -> {
                    statement.setObject(1, entry.id());
                    statement.setString(2, claim.scope().name());
                    statement.setBytes(3, claim.hash());
                    statement.setObject(4, claim.holder());
                });
            }
        }
        run(statementFor(kind), rows);
    }

    private static String statementFor(Claim.Kind kind) {
        return switch (kind) {
            case TAKEN -> TAKE;
            case RELEASED -> RELEASE;
        };
    }

    /** The last word on each; one statement may not change a row twice. */
    private void access(List<PreparedEntry> entries) throws SQLException {
        Map<ChildId, Row> children = new LinkedHashMap<>();
        List<Row> involved = new ArrayList<>();
        Map<WorkerId, Row> workers = new LinkedHashMap<>();
        List<Row> gone = new ArrayList<>();
        List<Row> kept = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        List<Row> following = new ArrayList<>();
        for (PreparedEntry entry : entries) {
            for (AccessChange change : entry.accessChanges()) {
                switch (change) {
                    case AccessChange.ChildPlaced(ChildId child, TeamCode team) ->
                        children.put(child, statement -> {
                            statement.setObject(1, child.value());
                            statement.setString(2, team.value());
                        });
                    case AccessChange.WorkerInvolved(ChildId child, WorkerId worker) ->
                        involved.add(statement -> {
                            statement.setObject(1, child.value());
                            statement.setObject(2, worker.value());
                        });
                    case AccessChange.WorkerGone(WorkerId worker) ->
                        gone.add(statement -> statement.setObject(1, worker.value()));
                    case AccessChange.WorkerPlaced(WorkerId worker, StaffRole role, TeamCode team) ->
                        workers.put(worker, statement -> {
                            statement.setObject(1, worker.value());
                            statement.setString(2, role.name());
                            statement.setString(3, team == null ? null : team.value());
                        });
                    case AccessChange.KeptFrom(LedgerId stream, WorkerId worker) -> kept.add(statement -> {
                        statement.setObject(1, stream.value());
                        statement.setObject(2, worker.value());
                    });
                    case AccessChange.OpenToLado(LedgerId stream) ->
                        open.add(statement -> statement.setObject(1, stream.value()));
                    case AccessChange.Follows(LedgerId stream, UUID subject) -> following.add(statement -> {
                        statement.setObject(1, stream.value());
                        statement.setObject(2, subject);
                    });
                }
            }
        }
        run(PLACE_CHILD, children.values());
        run(INVOLVE, involved);
        run(PLACE_WORKER, workers.values());
        run(LET_GO, gone);
        run(KEEP_FROM, kept);
        run(OPEN_TO_LADO, open);
        run(FOLLOW, following);
    }

    /** The parameters of one run of a statement. */
    private interface Row {

        void bind(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Collection<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                row.bind(statement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
