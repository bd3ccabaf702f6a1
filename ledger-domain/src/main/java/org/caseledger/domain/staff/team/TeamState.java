package org.caseledger.domain.staff.team;

import org.caseledger.domain.staff.team.TeamEvent.RotaProposed;
import org.caseledger.domain.staff.team.TeamEvent.RotaSet;
import org.caseledger.domain.staff.team.TeamEvent.TeamProposed;
import org.caseledger.domain.staff.team.TeamEvent.TeamSet;
import org.jspecify.annotations.Nullable;

/**
 * The least the rules need to remember of a team.
 *
 * @param team what was proposed of the team and not yet approved
 * @param rota what was proposed of the rota and not yet approved
 */
record TeamState(@Nullable TeamProposed team, @Nullable RotaProposed rota) {

    static TeamState initial() {
        return new TeamState(null, null);
    }

    TeamState evolve(TeamEvent event) {
        return switch (event) {
            case TeamProposed proposed -> new TeamState(proposed, rota);
            case RotaProposed proposed -> new TeamState(team, proposed);
            case TeamSet set -> new TeamState(null, rota);
            case RotaSet set -> new TeamState(team, null);
        };
    }
}
