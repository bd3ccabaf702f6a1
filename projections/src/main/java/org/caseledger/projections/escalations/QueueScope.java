package org.caseledger.projections.escalations;

import java.util.Set;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.SqlConditions;
import org.jspecify.annotations.Nullable;

/**
 * Which items an asker may see. An item is seen when any part of the scope lets it be seen.
 *
 * @param everyTeam items of all teams, and of none
 * @param teams items of these teams
 * @param aboutRecordOf items about what this worker recorded
 */
public record QueueScope(boolean everyTeam, Set<TeamCode> teams, @Nullable WorkerId aboutRecordOf) {

    /** Nothing at all: what a question may see until access was decided. */
    public static final QueueScope NOTHING = new QueueScope(false, Set.of(), null);

    /** Everything there is. */
    public static final QueueScope EVERYTHING = new QueueScope(true, Set.of(), null);

    public QueueScope {
        teams = Set.copyOf(teams);
    }

    /** Leaves only the items that may be seen. */
    void narrow(SqlConditions where) {
        if (everyTeam) {
            return;
        }
        SqlConditions any = new SqlConditions().and("team = ANY (?)", (Object) teamCodes());
        if (aboutRecordOf != null) {
            any.and("about_record_of = ?", aboutRecordOf.value());
        }
        where.andAny(any);
    }

    /** As an array of the database. */
    String[] teamCodes() {
        return teams.stream().map(TeamCode::value).toArray(String[]::new);
    }
}
