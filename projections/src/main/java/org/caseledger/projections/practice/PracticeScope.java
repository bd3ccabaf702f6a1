package org.caseledger.projections.practice;

import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.SqlConditions;
import org.jspecify.annotations.Nullable;

/**
 * Which practice concerns somebody sees; never one about themselves.
 *
 * @param asker who asks
 * @param everything whether all
 * @param allegations whether those in which a child may have been harmed
 * @param team whose practitioners they manage, where they do
 * @param managers whether they manage those who manage teams, and the emergency duty team
 */
public record PracticeScope(
        WorkerId asker, boolean everything, boolean allegations, @Nullable TeamCode team, boolean managers) {

    /** Nothing at all. */
    public static PracticeScope nothing(WorkerId asker) {
        return new PracticeScope(asker, false, false, null, false);
    }

    /** The tables it is about, as {@code p} and {@code w}: who somebody's manager is follows from the register as it is now. */
    static final String TABLES = " projections.practice_concern p"
            + " LEFT JOIN ledger.worker_access w ON w.worker = p.worker_id ";

    SqlConditions conditions() {
        SqlConditions alternatives = new SqlConditions()
                .and("(?::boolean)", everything)
                .and("(?::boolean AND p.allegation)", allegations)
                .and("(?::boolean AND w.role IN ('TEAM_MANAGER', 'EDT'))", managers)
                .and("(w.role = 'PRACTITIONER' AND w.team = ?::text)", team == null ? "" : team.value());
        return new SqlConditions().and("p.worker_id <> ?", asker.value()).andAny(alternatives);
    }
}
