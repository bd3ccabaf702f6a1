package org.caseledger.domain.concern;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.concern.terms.Agency;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.concern.terms.ConcernOutcome;
import org.caseledger.domain.concern.terms.LadoOutcome;
import org.caseledger.domain.concern.terms.ReferralDecision;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.concern.terms.Section47Outcome;
import org.caseledger.domain.concern.terms.StrategyOutcome;
import org.caseledger.domain.concern.terms.TriageDecision;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** What can be asked of a safeguarding concern. */
public sealed interface ConcernCommand {

    /** The concern it is asked of. */
    @TargetAggregateIdentifier
    ConcernId concern();

    /**
     * Report a concern. It is never refused for what it says.
     *
     * @param alleged the worker it is an allegation against, where it is one and the worker is on the register
     */
    record ReportSafeguardingConcern(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            Set<ChildId> children,
            @Nullable ContactId contact,
            Instant noticedAt,
            List<ConcernCategory> categories,
            @Nullable WorkerId alleged,
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

    /** Say which worker it is an allegation against, where that was learnt after the report. */
    record NameAllegedWorker(@TargetAggregateIdentifier ConcernId concern, WorkerId by, WorkerId alleged,
            Instant at) implements ConcernCommand {}

    /** Record that whoever it was referred to has received it. */
    record AcknowledgeReferral(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            ReferralTo to,
            PersonalText.@Nullable Clear reference,
            Instant at) implements ConcernCommand {}

    /** Record what whoever it was referred to decided. */
    record RecordReferralDecision(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            ReferralTo to,
            ReferralDecision decision,
            PersonalText.Clear rationale,
            Instant at) implements ConcernCommand {}

    /** Record that agencies met, or spoke, to settle whether the child is at risk and what follows. */
    record HoldStrategyDiscussion(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            List<Agency> attendees,
            StrategyOutcome outcome,
            PersonalText.Clear rationale,
            Instant at) implements ConcernCommand {}

    /** Record that an enquiry under section 47 of the Children Act 1989 was begun. */
    record StartSection47Enquiry(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            PersonalText.Clear reason,
            Instant at) implements ConcernCommand {}

    /**
     * Record what the enquiry found.
     *
     * @param conferenceRequired whether an initial child protection conference follows
     * @param calendar by which the conference's due date is counted
     */
    record RecordSection47Outcome(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            Section47Outcome outcome,
            boolean conferenceRequired,
            PersonalText.Clear rationale,
            WorkingCalendar calendar,
            Instant at) implements ConcernCommand {}

    /** Record what the designated officer concluded. */
    record RecordLadoOutcome(
            @TargetAggregateIdentifier ConcernId concern,
            WorkerId by,
            LadoOutcome outcome,
            PersonalText.Clear rationale,
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
