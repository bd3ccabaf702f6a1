package org.caseledger.domain.concern;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a safeguarding concern. */
public sealed interface ConcernCommand {

    /** The concern it is asked of. */
    @TargetAggregateIdentifier
    ConcernId concern();

    /** Report a concern. It is never refused for what it says. */
    record ReportSafeguardingConcern(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            Set<ChildId> children,
            @Nullable ContactId contact,
            Instant noticedAt,
            List<ConcernCategory> categories,
            PersonalText.Clear factsObserved,
            PersonalText.@Nullable Clear childsWords,
            boolean immediateDanger,
            PersonalText.@Nullable Clear actionTaken,
            boolean parentInformed,
            PersonalText.@Nullable Clear parentNotInformedReason) implements ConcernCommand {}

    /** Judge how urgent it is; never by the person who reported it. */
    record TriageConcern(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            Rating rating,
            TriageDecision decision,
            PersonalText.Clear rationale,
            Instant at) implements ConcernCommand {}

    /** Record what was done at once to keep the child safe. It is a fact, whatever has become of the concern. */
    record RecordImmediateAction(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            PersonalText.Clear action,
            @Nullable Agency agency,
            PersonalText.@Nullable Clear reference,
            Instant at) implements ConcernCommand {}

    /** Record that it was referred. */
    record ReferConcern(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            ReferralTo to,
            PersonalText.Clear reason,
            Instant at) implements ConcernCommand {}

    /** Close it; never by the person who reported it. */
    record CloseConcern(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            ConcernOutcome outcome,
            PersonalText.Clear rationale,
            Instant at) implements ConcernCommand {}

    /** Take it up again. */
    record ReopenConcern(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            PersonalText.Clear reason,
            Instant at) implements ConcernCommand {}
}
