package org.caseledger.domain.staff.team;

import java.util.UUID;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.TeamCode;

/** One team's stream; it follows from the team's code. */
public record TeamId(UUID value) implements LedgerId {

    /** The stream of a team. */
    public static TeamId of(TeamCode team) {
        return new TeamId(LedgerIds.derived("team", team.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
