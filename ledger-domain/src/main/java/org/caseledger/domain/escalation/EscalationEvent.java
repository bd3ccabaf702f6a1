package org.caseledger.domain.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.DataSubject;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** Everything that can be recorded about one escalation. */
public sealed interface EscalationEvent extends LedgerEvent {

    /** The escalation it belongs to. */
    EscalationId escalation();

    /** Whose record it is about, on facts with text of those that are about no child: their key seals it. */
    default @Nullable WorkerId worker() {
        return null;
    }

    @Override
    default Set<? extends DataSubject> dataSubjects() {
        WorkerId worker = worker();
        return children().isEmpty() && worker != null ? Set.of(worker) : children();
    }

    /**
     * A rule asked for a manager.
     *
     * @param rule the rule as it was then
     * @param cause the event the rule follows from
     * @param children none where it concerns staff
     * @param team the team that held the case, or the worker's where it concerns staff
     * @param aboutRecordOf whose record it is about; they may read it and never act on it
     * @param hiddenFrom whom it concerns: they may not even know of it; null where nobody is
     * @param tier 0 the worker themselves, 1 the team's manager, 2 the service manager, 3 the head of service
     * @param edtInformed whether the emergency duty team owns it too
     * @param due what must happen, and by when
     * @param occurredAt when the clocks began: when the cause was recorded
     */
    record EscalationRaised(
            EscalationId escalation,
            RuleReference rule,
            Subject subject,
            UUID cause,
            Set<ChildId> children,
            @Nullable TeamCode team,
            WorkerId aboutRecordOf,
            @Nullable WorkerId hiddenFrom,
            Rating rating,
            int tier,
            Queue queue,
            boolean edtInformed,
            List<DueStep> due,
            Instant occurredAt) implements EscalationEvent {

        public EscalationRaised {
            children = ChildId.inOrder(children);
            due = List.copyOf(due);
        }

        @Override
        public List<Claim> claims() {
            return List.of(Claim.taken(Claim.Scope.OPEN_ESCALATION, claimOf(rule, subject), escalation));
        }

        @Override
        public List<AccessChange> accessChanges() {
            return subject.type() == SubjectType.CONCERN
                    ? List.of(new AccessChange.Follows(escalation, subject.id()))
                    : List.of();
        }
    }

    /** A manager took notice, by name. */
    record EscalationAcknowledged(EscalationId escalation, Set<ChildId> children, WorkerId by,
            Instant occurredAt) implements EscalationEvent {

        public EscalationAcknowledged {
            children = ChildId.inOrder(children);
        }
    }

    /** It was given to somebody to deal with. */
    record EscalationAssigned(
            EscalationId escalation, Set<ChildId> children, WorkerId by, WorkerId assignee,
            Instant occurredAt) implements EscalationEvent {

        public EscalationAssigned {
            children = ChildId.inOrder(children);
        }
    }

    /** A manager decided what happens, and why. */
    record ManagerDecisionRecorded(
            EscalationId escalation,
            Set<ChildId> children,
            @Nullable WorkerId worker,
            WorkerId by,
            Decision decision,
            PersonalText rationale,
            List<PersonalText> actions,
            Instant occurredAt) implements EscalationEvent {

        public ManagerDecisionRecorded {
            children = ChildId.inOrder(children);
            actions = List.copyOf(actions);
        }
    }

    /**
     * It came to its end; the rule may raise another for the same subject.
     *
     * @param rule the rule it was raised by
     */
    record EscalationResolved(
            EscalationId escalation,
            Set<ChildId> children,
            @Nullable WorkerId worker,
            WorkerId by,
            ResolutionOutcome outcome,
            PersonalText reason,
            RuleReference rule,
            Subject subject,
            Instant occurredAt) implements EscalationEvent {

        public EscalationResolved {
            children = ChildId.inOrder(children);
        }

        @Override
        public List<Claim> claims() {
            return List.of(Claim.released(Claim.Scope.OPEN_ESCALATION, claimOf(rule, subject), escalation));
        }
    }

    /** A manager asked the worker something before deciding. */
    record ReturnedForInformation(
            EscalationId escalation, Set<ChildId> children, @Nullable WorkerId worker, WorkerId by,
            PersonalText question,
            Instant occurredAt) implements EscalationEvent {

        public ReturnedForInformation {
            children = ChildId.inOrder(children);
        }
    }

    /** What a manager asked was answered; it goes on where it was when it was asked. */
    record InformationProvided(
            EscalationId escalation, Set<ChildId> children, @Nullable WorkerId worker, WorkerId by, PersonalText answer,
            Instant occurredAt) implements EscalationEvent {

        public InformationProvided {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * It was taken up again after its end, and waits for a manager from the beginning.
     *
     * @param rule the rule it was raised by
     * @param due what must happen now, and by when
     */
    record EscalationReopened(
            EscalationId escalation,
            Set<ChildId> children,
            @Nullable WorkerId worker,
            WorkerId by,
            PersonalText reason,
            RuleReference rule,
            Subject subject,
            List<DueStep> due,
            Instant occurredAt) implements EscalationEvent {

        public EscalationReopened {
            children = ChildId.inOrder(children);
            due = List.copyOf(due);
        }

        @Override
        public List<Claim> claims() {
            return List.of(Claim.taken(Claim.Scope.OPEN_ESCALATION, claimOf(rule, subject), escalation));
        }
    }

    /**
     * A step was done elsewhere in the record, such as the immediate action by which a child was made safe.
     *
     * @param cause the event by which it was done
     */
    record EscalationStepCompleted(
            EscalationId escalation, Set<ChildId> children, Step step, UUID cause,
            Instant occurredAt) implements EscalationEvent {

        public EscalationStepCompleted {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * A step was not done in time.
     *
     * @param tier that had it
     * @param occurredAt when it was due
     */
    record DeadlineMissed(EscalationId escalation, Set<ChildId> children, Step step, int tier,
            Instant occurredAt) implements EscalationEvent {

        public DeadlineMissed {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * It went to the next tier, which has as long again for what was missed (ESC-26).
     *
     * @param due what was missed, and by when it must be done now
     */
    record RaisedToNextTier(
            EscalationId escalation, Set<ChildId> children, int tier, Queue queue, List<DueStep> due,
            Instant occurredAt) implements EscalationEvent {

        public RaisedToNextTier {
            children = ChildId.inOrder(children);
            due = List.copyOf(due);
        }
    }

    /**
     * Somebody has longer for a step: a working calendar was published after it was raised, and by that it is due later.
     *
     * @param due by when now; what was due before stays readable in the facts before this one
     */
    record DeadlineExtended(
            EscalationId escalation, Set<ChildId> children, @Nullable WorkerId worker, WorkerId by, DueStep due,
            PersonalText reason, Instant occurredAt) implements EscalationEvent {

        public DeadlineExtended {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * Whoever had it has left: it waits for a manager of the team again.
     *
     * @param from who left
     * @param due what must happen now, and by when
     */
    record EscalationReturnedToTeam(
            EscalationId escalation, Set<ChildId> children, WorkerId from, List<DueStep> due,
            Instant occurredAt) implements EscalationEvent {

        public EscalationReturnedToTeam {
            children = ChildId.inOrder(children);
            due = List.copyOf(due);
        }
    }

    /**
     * Nobody could be told of it in time.
     *
     * @param tier whose owners could not be told
     */
    record NotificationUndelivered(EscalationId escalation, Set<ChildId> children, int tier,
            Instant occurredAt) implements EscalationEvent {

        public NotificationUndelivered {
            children = ChildId.inOrder(children);
        }
    }

    private static String claimOf(RuleReference rule, Subject subject) {
        return rule.id() + "|" + subject.type() + "|" + subject.id();
    }
}
