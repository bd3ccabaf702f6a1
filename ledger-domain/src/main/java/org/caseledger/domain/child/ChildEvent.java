package org.caseledger.domain.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** Everything that can be recorded about a child's record as such. */
public sealed interface ChildEvent extends LedgerEvent {

    /** The child whose record it is. */
    ChildId child();

    @Override
    default Set<ChildId> children() {
        return Set.of(child());
    }

    /**
     * A record was opened for a child.
     *
     * @param mosaicPersonId the person id in Mosaic; at most one child has it
     * @param dateOfBirth ISO date
     * @param nhsNumber ten digits with a valid check digit, where known
     * @param team the team that holds the case
     * @param allocatedWorker who holds case responsibility, where that is settled
     */
    record ChildRecordOpened(
            ChildId child,
            PersonalText mosaicPersonId,
            PersonalText givenName,
            PersonalText familyName,
            PersonalText dateOfBirth,
            @Nullable PersonalText nhsNumber,
            TeamCode team,
            @Nullable WorkerId allocatedWorker,
            Instant occurredAt) implements ChildEvent {

        @Override
        public List<Claim> claims() {
            return mosaicPersonId instanceof PersonalText.Clear(String id)
                    ? List.of(Claim.taken(Claim.Scope.MOSAIC_PERSON_ID, id, child))
                    : List.of();
        }

        @Override
        public List<AccessChange> accessChanges() {
            List<AccessChange> changes = new ArrayList<>();
            changes.add(new AccessChange.ChildPlaced(child, team));
            if (allocatedWorker != null) {
                changes.add(new AccessChange.WorkerInvolved(child, allocatedWorker));
            }
            return List.copyOf(changes);
        }
    }

    /**
     * A worker was given a part in the child's case, and the case its team.
     *
     * @param team the team that holds the case from now on
     */
    record WorkerAllocated(ChildId child, WorkerId worker, TeamCode team, Involvement involvement,
            Instant occurredAt) implements ChildEvent {

        @Override
        public List<AccessChange> accessChanges() {
            return List.of(new AccessChange.ChildPlaced(child, team), new AccessChange.WorkerInvolved(child, worker));
        }
    }

    /** Nothing of the child's may be erased until it is released, as for an inquiry or proceedings. */
    record LegalHoldApplied(ChildId child, HoldId hold, PersonalText reason,
            Instant occurredAt) implements ChildEvent {}

    /** A hold has ended. Others may still apply. */
    record LegalHoldReleased(ChildId child, HoldId hold, PersonalText reason,
            Instant occurredAt) implements ChildEvent {}

    /**
     * Somebody asked for the child's data key to be destroyed; another person has to approve it.
     *
     * @param retentionRule the rule by whose authority
     */
    record KeyDestructionAskedFor(
            ChildId child,
            RetentionRuleName retentionRule,
            PersonalText reason,
            WorkerId askedBy,
            Instant occurredAt) implements ChildEvent {}

    /** What was asked for is not wanted any more. */
    record KeyDestructionWithdrawn(ChildId child, PersonalText reason, Instant occurredAt) implements ChildEvent {}

    /**
     * The destruction of the child's data key was decided; it is carried out at once. From then on every text sealed for
     * this child is erased, and nothing more is written about them.
     *
     * @param retentionRule the rule by whose authority, shown in place of the words
     * @param askedBy absent where the decision was lost with a restored database and is known from the list of destroyed
     *     keys alone
     * @param approvedBy another person; absent where {@code askedBy} is
     */
    record PersonalDataKeyDestroyed(
            ChildId child,
            RetentionRuleName retentionRule,
            @Nullable WorkerId askedBy,
            @Nullable WorkerId approvedBy,
            Instant occurredAt) implements ChildEvent {}
    /**
     * The child has a plan, another one, or none any more.
     *
     * @param occurredAt from when on it holds
     */
    record PlanRecorded(ChildId child, PlanStatus status, Instant occurredAt) implements ChildEvent {}
}
