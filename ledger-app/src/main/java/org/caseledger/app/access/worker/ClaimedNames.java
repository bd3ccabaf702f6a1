package org.caseledger.app.access.worker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.domain.Claim;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staff register by the claims on sign-in names: as of the last committed append, without a name on disk. */
public final class ClaimedNames implements StaffRegister {

    private final JdbcClient jdbc;
    private final KeyedHashes hashes;
    private final WorkerNames names;

    public ClaimedNames(DataSource database, KeyedHashes hashes, WorkerNames names) {
        this.jdbc = JdbcClient.create(database);
        this.hashes = hashes;
        this.names = names;
    }

    @Override
    public Optional<Worker> bySignIn(String signInName) {
        return jdbc.sql(
                """
                SELECT w.worker, w.role, w.team FROM ledger.claim c
                JOIN ledger.worker_access w ON w.worker = c.holder
                WHERE c.scope = ? AND c.hash = ? AND c.released_by IS NULL AND NOT w.gone""")
                .param(Claim.Scope.SIGN_IN_NAME.name())
                .param(hashes.hash(Claims.purpose(Claim.Scope.SIGN_IN_NAME), signInName))
                .query((row, n) -> worker(row))
                .optional();
    }

    @Override
    public Optional<Worker> byId(WorkerId worker) {
        return jdbc.sql("SELECT worker, role, team FROM ledger.worker_access WHERE worker = ?")
                .param(worker.value())
                .query((row, n) -> worker(row))
                .optional();
    }

    private static Worker worker(ResultSet row) throws SQLException {
        String team = row.getString(3);
        return new Worker(
                new WorkerId(row.getObject(1, UUID.class)),
                StaffRole.valueOf(row.getString(2)),
                team == null ? null : new TeamCode(team));
    }

    @Override
    public String nameOf(WorkerId worker) {
        return names.nameOf(worker);
    }
}
