package org.caseledger.projections.escalations;

import java.util.Set;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.SqlConditions;
import org.jspecify.annotations.Nullable;

/**
 * Which items an asker may see. An item is seen when any part of the scope lets it be seen, and never by whom it is hidden
 * from.
 *
 * @param asker who asks; items hidden from them are not there
 * @param everyTeam items of all teams, and of none, that concern no staff matter
 * @param teams items of these teams, those that concern staff among them
 * @param ownRecord items about what the asker recorded
 * @param staffMatters all items that concern staff
 * @param raisedToSecondTier items that concern staff and have come to the second tier
 * @param forLado items for the designated officer
 */
public record QueueScope(
        @Nullable WorkerId asker,
        boolean everyTeam,
        Set<TeamCode> teams,
        boolean ownRecord,
        boolean staffMatters,
        boolean raisedToSecondTier,
        boolean forLado) {

    /** Nothing at all: what a question may see until access was decided. */
    public static final QueueScope NOTHING = new QueueScope(null, false, Set.of(), false, false, false, false);

    /** Everything there is, for the ledger itself. */
    public static final QueueScope EVERYTHING = new QueueScope(null, true, Set.of(), false, true, true, true);

    public QueueScope {
        teams = Set.copyOf(teams);
    }

    /** Leaves only the items that may be seen. */
    void narrow(SqlConditions where) {
        SqlConditions any = new SqlConditions().and("team = ANY (?)", (Object) teamCodes());
        if (everyTeam) {
            any.and("NOT staff_matter");
        }
        if (staffMatters) {
            any.and("staff_matter");
        }
        if (raisedToSecondTier) {
            any.and("tier > 1");
        }
        if (forLado) {
            any.and("for_lado");
        }
        if (asker != null) {
            where.and("hidden_from IS DISTINCT FROM ?", asker.value());
            if (ownRecord) {
                any.and("about_record_of = ?", asker.value());
            }
        }
        where.andAny(any);
    }

    /** As an array of the database. */
    String[] teamCodes() {
        return teams.stream().map(TeamCode::value).toArray(String[]::new);
    }
}
