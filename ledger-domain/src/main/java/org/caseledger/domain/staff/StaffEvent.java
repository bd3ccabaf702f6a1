package org.caseledger.domain.staff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** Everything that can be recorded about a worker. */
public sealed interface StaffEvent extends LedgerEvent {

    /** The worker it is about. */
    WorkerId worker();

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    @Override
    default Set<WorkerId> dataSubjects() {
        return Set.of(worker());
    }

    /**
     * A worker was entered in the staff register.
     *
     * @param signInName how the identity provider names them; nobody else has it
     * @param team absent for those who belong to no one team
     */
    record WorkerRegistered(
            WorkerId worker,
            PersonalText signInName,
            PersonalText displayName,
            StaffRole role,
            @Nullable TeamCode team,
            Instant occurredAt) implements StaffEvent {

        @Override
        public List<Claim> claims() {
            return signInName instanceof PersonalText.Clear(String name)
                    ? List.of(Claim.taken(Claim.Scope.SIGN_IN_NAME, name, worker))
                    : List.of();
        }

        @Override
        public List<AccessChange> accessChanges() {
            return List.of(new AccessChange.WorkerPlaced(worker, role, team));
        }
    }

    /** Somebody said who should be entered in the register; another person approves it. */
    record WorkerProposed(
            WorkerId worker,
            PersonalText signInName,
            PersonalText displayName,
            StaffRole role,
            @Nullable TeamCode team,
            WorkerId by,
            Instant occurredAt) implements StaffEvent {}

    /**
     * The worker is or will be away.
     *
     * @param to when they are back, not included
     */
    record AbsenceRecorded(WorkerId worker, Instant from, Instant to, WorkerId by,
            Instant occurredAt) implements StaffEvent {}

    /** The worker has left. From the very next request they are nobody here; what they recorded stays theirs. */
    record WorkerLeft(WorkerId worker, WorkerId by, Instant occurredAt) implements StaffEvent {

        @Override
        public List<AccessChange> accessChanges() {
            return List.of(new AccessChange.WorkerGone(worker));
        }
    }
}
