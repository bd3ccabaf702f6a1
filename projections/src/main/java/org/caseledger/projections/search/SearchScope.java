package org.caseledger.projections.search;

import java.util.Set;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Which children a searcher may see. A child is seen when any part of the scope lets it be seen.
 *
 * @param everyTeam children of all teams
 * @param teams children of these teams
 * @param involved children in whose case this worker has a part
 */
public record SearchScope(boolean everyTeam, Set<TeamCode> teams, @Nullable WorkerId involved) {

    /** Nobody: what a search may see until access was decided. */
    public static final SearchScope NOBODY = new SearchScope(false, Set.of(), null);

    /** Everybody. */
    public static final SearchScope EVERYBODY = new SearchScope(true, Set.of(), null);

    public SearchScope {
        teams = Set.copyOf(teams);
    }
}
