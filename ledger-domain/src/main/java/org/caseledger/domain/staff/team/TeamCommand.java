package org.caseledger.domain.staff.team;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;

/** What can be asked of a team. */
public sealed interface TeamCommand {

    /** The team it is asked of. */
    @TargetAggregateIdentifier
    TeamId id();

    /** Say who should lead it and who should stand in, in that order. */
    record ProposeTeam(
            @TargetAggregateIdentifier TeamId id, TeamCode team, WorkerId manager, List<WorkerId> deputies, WorkerId by,
            Instant at) implements TeamCommand {}

    /** Say who should be on duty, instead of what was said before. */
    record ProposeRota(
            @TargetAggregateIdentifier TeamId id, TeamCode team, List<Shift> shifts, WorkerId by,
            Instant at) implements TeamCommand {}

    /** Let what was proposed hold; never by who proposed it. */
    record ApproveProposal(@TargetAggregateIdentifier TeamId id, WorkerId by, Instant at) implements TeamCommand {}
}
