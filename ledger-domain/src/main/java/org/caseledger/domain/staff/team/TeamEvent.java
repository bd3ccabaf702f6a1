package org.caseledger.domain.staff.team;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;

/** Everything that can be recorded about a team. */
public sealed interface TeamEvent extends LedgerEvent {

    /** The team's stream. */
    TeamId id();

    /** The team's code. */
    TeamCode team();

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    /** Somebody said who should lead it and who should stand in. */
    record TeamProposed(TeamId id, TeamCode team, WorkerId manager, List<WorkerId> deputies, WorkerId by,
            Instant occurredAt) implements TeamEvent {

        public TeamProposed {
            deputies = List.copyOf(deputies);
        }
    }

    /**
     * Somebody else let it hold.
     *
     * @param deputies who stands in for the manager, in that order
     */
    record TeamSet(TeamId id, TeamCode team, WorkerId manager, List<WorkerId> deputies, WorkerId approvedBy,
            Instant occurredAt) implements TeamEvent {

        public TeamSet {
            deputies = List.copyOf(deputies);
        }
    }

    /** Somebody said who should be on duty when. */
    record RotaProposed(TeamId id, TeamCode team, List<Shift> shifts, WorkerId by,
            Instant occurredAt) implements TeamEvent {

        public RotaProposed {
            shifts = List.copyOf(shifts);
        }
    }

    /** Somebody else let it hold, instead of the rota before. */
    record RotaSet(TeamId id, TeamCode team, List<Shift> shifts, WorkerId approvedBy,
            Instant occurredAt) implements TeamEvent {

        public RotaSet {
            shifts = List.copyOf(shifts);
        }
    }
}
