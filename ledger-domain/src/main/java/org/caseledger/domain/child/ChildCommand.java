package org.caseledger.domain.child;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a child's record. */
public sealed interface ChildCommand {

    /** The child whose record it is. */
    @TargetAggregateIdentifier
    ChildId child();

    /** Open a record for a child who has none. */
    record OpenChildRecord(
            @TargetAggregateIdentifier ChildId child,
            PersonalText.Clear mosaicPersonId,
            PersonalText.Clear givenName,
            PersonalText.Clear familyName,
            PersonalText.Clear dateOfBirth,
            PersonalText.@Nullable Clear nhsNumber,
            TeamCode team,
            @Nullable WorkerId allocatedWorker,
            Instant at) implements ChildCommand {}

    /** Give a worker a part in the case. */
    record AllocateWorker(
            @TargetAggregateIdentifier ChildId child,
            WorkerId worker,
            TeamCode team,
            Involvement involvement,
            Instant at) implements ChildCommand {}

    /** Keep everything about the child from being erased. */
    record ApplyLegalHold(
            @TargetAggregateIdentifier ChildId child,
            HoldId hold,
            PersonalText.Clear reason,
            Instant at) implements ChildCommand {}

    /** End a hold. */
    record ReleaseLegalHold(
            @TargetAggregateIdentifier ChildId child,
            HoldId hold,
            PersonalText.Clear reason,
            Instant at) implements ChildCommand {}

    /** Ask for the child's data key to be destroyed. */
    record AskForKeyDestruction(
            @TargetAggregateIdentifier ChildId child,
            WorkerId by,
            RetentionRuleName retentionRule,
            PersonalText.Clear reason,
            Instant at) implements ChildCommand {}

    /** Ask for it no more. */
    record WithdrawKeyDestruction(
            @TargetAggregateIdentifier ChildId child,
            PersonalText.Clear reason,
            Instant at) implements ChildCommand {}

    /** Have it destroyed, as another person than the one who asked. */
    record ApproveKeyDestruction(
            @TargetAggregateIdentifier ChildId child,
            WorkerId by,
            Instant at) implements ChildCommand {}

    /**
     * Record again what a restored database does not know: the list of destroyed keys outside it does.
     *
     * @param destroyedAt when it was first decided
     */
    record RepeatKeyDestruction(
            @TargetAggregateIdentifier ChildId child,
            RetentionRuleName retentionRule,
            Instant destroyedAt) implements ChildCommand {}
    /**
     * Record what plan there is for the child.
     *
     * @param from from when on it holds
     */
    record RecordPlan(@TargetAggregateIdentifier ChildId child, PlanStatus status, Instant from,
            Instant at) implements ChildCommand {}
}
