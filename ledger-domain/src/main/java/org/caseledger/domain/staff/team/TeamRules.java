package org.caseledger.domain.staff.team;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.team.TeamCommand.ApproveProposal;
import org.caseledger.domain.staff.team.TeamCommand.ProposeRota;
import org.caseledger.domain.staff.team.TeamCommand.ProposeTeam;
import org.caseledger.domain.staff.team.TeamEvent.RotaProposed;
import org.caseledger.domain.staff.team.TeamEvent.RotaSet;
import org.caseledger.domain.staff.team.TeamEvent.TeamProposed;
import org.caseledger.domain.staff.team.TeamEvent.TeamSet;

/** What may be recorded about a team: one proposes, another approves. */
final class TeamRules {

    private TeamRules() {}

    static List<TeamEvent> decide(TeamCommand command, TeamState state) {
        return switch (command) {
            case ProposeTeam propose -> List.of(new TeamProposed(
                    propose.id(), propose.team(), propose.manager(), propose.deputies(), propose.by(), propose.at()));
            case ProposeRota propose -> rota(propose);
            case ApproveProposal approve -> approve(approve, state);
        };
    }

    private static List<TeamEvent> rota(ProposeRota command) {
        for (Shift shift : command.shifts()) {
            if (!shift.from().isBefore(shift.to())) {
                throw new RuleBroken(
                        Kind.NOT_ACCEPTABLE, "shift-ends-first", "a shift begins before it ends: " + shift.from());
            }
        }
        return List.of(new RotaProposed(
                command.id(), command.team(), command.shifts(), command.by(), command.at()));
    }

    private static List<TeamEvent> approve(ApproveProposal command, TeamState state) {
        List<TeamEvent> events = new ArrayList<>();
        TeamProposed team = state.team();
        if (team != null) {
            requireAnother(command, team.by());
            events.add(new TeamSet(
                    team.id(), team.team(), team.manager(), team.deputies(), command.by(), command.at()));
        }
        RotaProposed rota = state.rota();
        if (rota != null) {
            requireAnother(command, rota.by());
            events.add(new RotaSet(rota.id(), rota.team(), rota.shifts(), command.by(), command.at()));
        }
        if (events.isEmpty()) {
            throw new RuleBroken(Kind.CONFLICT, "nothing-proposed", "nothing waits for approval for this team");
        }
        return List.copyOf(events);
    }

    private static void requireAnother(ApproveProposal command, WorkerId proposedBy) {
        if (command.by().equals(proposedBy)) {
            throw new RuleBroken(
                    Kind.FORBIDDEN, "own-proposal", "what one person proposed is approved by another");
        }
    }
}
