package org.caseledger.domain.contact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.attempt.VisitBasis;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.ContinuationReason;
import org.caseledger.domain.contact.ending.InformedHow;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.contact.observed.TimingReason;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;

/** What can be asked of a contact. */
public sealed interface ContactCommand {

    /** The contact it is asked of. */
    @TargetAggregateIdentifier
    ContactId contact();

    /**
     * Record that somebody was reached, or that it was tried. The staff side of it goes to the practice stream.
     *
     * @param by who tried
     * @param visitBasis why a visit from afar counts as one the law requires, where it does
     * @param checks what the worker answered before the call about their own side
     */
    record RecordContactAttempt(
            @TargetAggregateIdentifier ContactId contact,
            WorkerId by,
            Set<ChildId> children,
            Channel channel,
            Direction direction,
            @Nullable PlatformId platform,
            Purpose purpose,
            @Nullable Instant plannedFor,
            Instant attemptedAt,
            AttemptOutcome outcome,
            PersonalText.@Nullable Clear reason,
            @Nullable DeviceUse device,
            @Nullable LocationType practitionerLocation,
            @Nullable VisitBasis visitBasis,
            List<CheckAnswer> checks) implements ContactCommand {}

    /** Record who of the family is there, and where. */
    record ObserveParticipants(
            @TargetAggregateIdentifier ContactId contact, Instant at,
            List<Participant> participants) implements ContactCommand {}

    /**
     * Record why the contact is at an unusual time or of an unusual length.
     *
     * @param at when that was said
     */
    record ExplainTiming(
            @TargetAggregateIdentifier ContactId contact, TimingAspect aspect, TimingReason reason,
            Instant at) implements ContactCommand {}

    /** Record that those on the call were told about language. */
    record ExplainLanguageExpectations(
            @TargetAggregateIdentifier ContactId contact,
            Instant at,
            List<ParticipantRole> toWhom,
            PersonalText.@Nullable Clear how) implements ContactCommand {}

    /** Record a warning about language. */
    record GiveLanguageWarning(
            @TargetAggregateIdentifier ContactId contact,
            Instant at,
            ParticipantRole byRole,
            WarningTarget target,
            LanguageType type,
            PersonalText.@Nullable Clear words,
            PersonalText.@Nullable Clear response) implements ContactCommand {}

    /**
     * End the call before its time.
     *
     * @param by who ended it; the manager informed is somebody else
     * @param managerInformed where the manager has been told already
     */
    record TerminateContact(
            @TargetAggregateIdentifier ContactId contact,
            WorkerId by,
            TerminationReason reason,
            @Nullable ParticipantRole whose,
            @Nullable Instant observedAt,
            Instant terminatedAt,
            boolean explanationGiven,
            PersonalText.Clear rationale,
            @Nullable Informing managerInformed) implements ContactCommand {}

    /** Record that something was seen and the call carried on. */
    record ContinueWithRationale(
            @TargetAggregateIdentifier ContactId contact,
            Instant at,
            ContinuationIssue issue,
            @Nullable ContinuationReason reasonCode,
            PersonalText.Clear rationale,
            PersonalText.@Nullable Clear mitigation) implements ContactCommand {}

    /** Record that the manager was told. */
    record InformManager(@TargetAggregateIdentifier ContactId contact, WorkerId by,
            Informing informing) implements ContactCommand {}

    /**
     * Bring the contact to its end.
     *
     * @param by who concludes it
     * @param recordingMade whether a recording was made, which the guideline never allows (R20)
     * @param checks of the guideline, staff side and child side together; each goes where it belongs
     */
    record ConcludeContact(
            @TargetAggregateIdentifier ContactId contact,
            WorkerId by,
            Instant endedAt,
            PersonalText.Clear summary,
            WorriesNoticed worriesNoticed,
            List<ChildSection> sections,
            boolean recordingMade,
            List<CheckAnswer> checks) implements ContactCommand {}

    /** Add to a finished contact. */
    record AppendNote(@TargetAggregateIdentifier ContactId contact, PersonalText.Clear text,
            Instant at) implements ContactCommand {}

    /**
     * Say again, rightly, what an entry of this contact says. That the entry is one of this contact is for the caller to
     * see to: a contact does not know ledger positions.
     *
     * @param position the ledger position of the entry
     * @param child whose section it is about, where the field is of one child and the contact has several
     */
    record CorrectContact(
            @TargetAggregateIdentifier ContactId contact,
            long position,
            CorrectedField field,
            @Nullable ChildId child,
            PersonalText.Clear to,
            PersonalText.Clear reason,
            Instant at) implements ContactCommand {}

    /** Strike the contact through. */
    record MarkRecordedInError(
            @TargetAggregateIdentifier ContactId contact,
            PersonalText.Clear reason,
            @Nullable ContactId replacement,
            Instant at) implements ContactCommand {}

    /** Which manager was told, when and how. */
    record Informing(WorkerId manager, Instant at, InformedHow how) {}
}
