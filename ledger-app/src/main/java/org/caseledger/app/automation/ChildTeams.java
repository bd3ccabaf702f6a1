package org.caseledger.app.automation;

import javax.sql.DataSource;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which team holds a child's case, as of the last append. */
interface ChildTeams {

    /** The child's team; null where the ledger knows of none. */
    @Nullable
    TeamCode teamOf(ChildId child);

    /** Read from the table that decides access, which is written together with the fact that moves a child. */
    static ChildTeams in(DataSource reader) {
        JdbcClient jdbc = JdbcClient.create(reader);
        return child -> jdbc.sql("SELECT team FROM ledger.child_access WHERE child = ?")
                .param(child.value())
                .query(String.class)
                .optional()
                .map(TeamCode::new)
                .orElse(null);
    }
}
