package org.caseledger.app.automation.raising;

import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which team something belongs to, as of the last append. */
interface ChildTeams {

    /** The child's team; null where the ledger knows of none. */
    @Nullable
    TeamCode teamOf(ChildId child);

    /** The worker's team; null for those of no one team. */
    @Nullable
    TeamCode teamOf(WorkerId worker);

    /** The team of the first of the children who has one, or the worker's where it is about no child. */
    default @Nullable TeamCode teamOf(Set<ChildId> children, WorkerId worker) {
        return children.isEmpty()
                ? teamOf(worker)
                : children.stream().sorted().map(this::teamOf).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Read from the tables that decide access, which are written together with the fact that moves somebody. */
    static ChildTeams in(DataSource reader) {
        JdbcClient jdbc = JdbcClient.create(reader);
        return new ChildTeams() {
            @Override
            public @Nullable TeamCode teamOf(ChildId child) {
                return jdbc.sql("SELECT team FROM ledger.child_access WHERE child = ?")
                        .param(child.value())
                        .query(String.class)
                        .optional()
                        .map(TeamCode::new)
                        .orElse(null);
            }

            @Override
            public @Nullable TeamCode teamOf(WorkerId worker) {
                return jdbc.sql("SELECT team FROM ledger.worker_access WHERE worker = ? AND team IS NOT NULL")
                        .param(worker.value())
                        .query(String.class)
                        .optional()
                        .map(TeamCode::new)
                        .orElse(null);
            }
        };
    }
}
