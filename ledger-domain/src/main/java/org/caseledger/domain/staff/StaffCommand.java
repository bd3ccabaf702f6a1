package org.caseledger.domain.staff;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** What can be asked of the staff register. */
public sealed interface StaffCommand {

    /** The worker it is about. */
    @TargetAggregateIdentifier
    WorkerId worker();

    /** Enter a worker in the register. */
    record RegisterWorker(
            @TargetAggregateIdentifier WorkerId worker,
            PersonalText.Clear signInName,
            PersonalText.Clear displayName,
            StaffRole role,
            @Nullable TeamCode team,
            Instant at) implements StaffCommand {}

    /** Say who should be entered in the register. */
    record ProposeWorker(
            @TargetAggregateIdentifier WorkerId worker,
            PersonalText.Clear signInName,
            PersonalText.Clear displayName,
            StaffRole role,
            @Nullable TeamCode team,
            WorkerId by,
            Instant at) implements StaffCommand {}

    /**
     * Enter in the register who was proposed; never by who proposed them.
     *
     * @param signInName as proposed; the register holds it sealed
     * @param displayName as proposed
     */
    record ApproveWorker(
            @TargetAggregateIdentifier WorkerId worker,
            PersonalText.Clear signInName,
            PersonalText.Clear displayName,
            WorkerId by,
            Instant at) implements StaffCommand {}

    /** Record that a worker is away. */
    record RecordAbsence(@TargetAggregateIdentifier WorkerId worker, Instant from, Instant to, WorkerId by,
            Instant at) implements StaffCommand {}

    /** Record that a worker has left. */
    record RecordLeaving(@TargetAggregateIdentifier WorkerId worker, WorkerId by, Instant at) implements StaffCommand {}
}
