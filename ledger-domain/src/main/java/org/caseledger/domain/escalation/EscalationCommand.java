package org.caseledger.domain.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** What can be asked of an escalation. */
public sealed interface EscalationCommand {

    /** The escalation it is asked of. */
    @TargetAggregateIdentifier
    EscalationId escalation();

    /**
     * Raise an escalation; a no-op where it has been raised already.
     *
     * @param rule the rule that asks for it
     * @param cause the event it follows from
     * @param causeRecordedAt when that was recorded: the clocks begin then, and the rule is judged as in force then
     * @param inForce its version by which the cause was judged
     * @param rating how urgent it is, of those the rule knows
     * @param tier who has it first: the rule's, or a later one where nobody is left at that
     * @param hiddenFrom whom it concerns and who may not know of it; null where nobody is
     * @param calendar by which due times are reckoned
     */
    record RaiseEscalation(
            @TargetAggregateIdentifier EscalationId escalation,
            EscalationRule rule,
            RuleReference inForce,
            Rating rating,
            int tier,
            Subject subject,
            UUID cause,
            Instant causeRecordedAt,
            Set<ChildId> children,
            @Nullable TeamCode team,
            WorkerId aboutRecordOf,
            @Nullable WorkerId hiddenFrom,
            WorkingCalendar calendar) implements EscalationCommand {}

    /** Take notice. */
    record AcknowledgeEscalation(@TargetAggregateIdentifier EscalationId escalation, Actor by,
            Instant at) implements EscalationCommand {}

    /** Give it to somebody. */
    record AssignEscalation(@TargetAggregateIdentifier EscalationId escalation, Actor by, WorkerId assignee,
            Instant at) implements EscalationCommand {}

    /** Decide what happens. */
    record DecideEscalation(
            @TargetAggregateIdentifier EscalationId escalation,
            Actor by,
            Decision decision,
            PersonalText.Clear rationale,
            List<PersonalText.Clear> actions,
            Instant at) implements EscalationCommand {}

    /** Bring it to its end. */
    record ResolveEscalation(
            @TargetAggregateIdentifier EscalationId escalation,
            Actor by,
            ResolutionOutcome outcome,
            PersonalText.Clear reason,
            Instant at) implements EscalationCommand {}

    /** Ask the worker something before deciding. */
    record ReturnForInformation(@TargetAggregateIdentifier EscalationId escalation, Actor by,
            PersonalText.Clear question, Instant at) implements EscalationCommand {}

    /** Answer what was asked; the one thing the worker whose record it is about may do. */
    record ProvideInformation(@TargetAggregateIdentifier EscalationId escalation, Actor by,
            PersonalText.Clear answer, Instant at) implements EscalationCommand {}

    /**
     * Take it up again after its end.
     *
     * @param calendar by which the new due times are reckoned
     */
    record ReopenEscalation(@TargetAggregateIdentifier EscalationId escalation, Actor by,
            PersonalText.Clear reason, WorkingCalendar calendar, Instant at) implements EscalationCommand {}

    /**
     * Note that a step was done elsewhere in the record; a no-op where it is not waited for.
     *
     * @param cause the event by which it was done
     * @param at when that happened
     */
    record CompleteStep(@TargetAggregateIdentifier EscalationId escalation, Step step, UUID cause,
            Instant at) implements EscalationCommand {}

    /**
     * Note what has become overdue and hand it to the next tier (ESC-26); a no-op where nothing has.
     *
     * @param calendar by which the next tier's due times are reckoned
     * @param at now; what is due at this very moment is not overdue yet
     */
    record MissDeadlines(@TargetAggregateIdentifier EscalationId escalation, WorkingCalendar calendar,
            Instant at) implements EscalationCommand {}

    /**
     * Give longer for a step because a calendar was published after the clocks began.
     *
     * @param calendar the one in force now
     */
    record ExtendDeadline(
            @TargetAggregateIdentifier EscalationId escalation, Actor by, Step step, WorkingCalendar calendar,
            PersonalText.Clear reason, Instant at) implements EscalationCommand {}

    /**
     * Take it back from somebody who has left; a no-op where they do not have it.
     *
     * @param calendar by which the new due times are reckoned
     */
    record TakeBackFromLeaver(@TargetAggregateIdentifier EscalationId escalation, WorkerId leaver,
            WorkingCalendar calendar, Instant at) implements EscalationCommand {}

    /**
     * Note that nobody of a tier could be told, and hand it to the next; a no-op where it has moved on or somebody has
     * taken notice.
     *
     * @param tier whose owners could not be told
     * @param calendar by which the next tier's due times are reckoned
     */
    record NoteUndelivered(@TargetAggregateIdentifier EscalationId escalation, int tier, WorkingCalendar calendar,
            Instant at) implements EscalationCommand {}

    /** Who acts, and as what: a manager at tier 1, a service manager above, the emergency duty team on RED, and whoever's queue it came to. */
    record Actor(WorkerId worker, StaffRole role) {}
}
