package org.caseledger.domain.escalation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineExtended;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineMissed;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAcknowledged;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAssigned;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReopened;
import org.caseledger.domain.escalation.EscalationEvent.EscalationResolved;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReturnedToTeam;
import org.caseledger.domain.escalation.EscalationEvent.EscalationStepCompleted;
import org.caseledger.domain.escalation.EscalationEvent.InformationProvided;
import org.caseledger.domain.escalation.EscalationEvent.ManagerDecisionRecorded;
import org.caseledger.domain.escalation.EscalationEvent.NotificationUndelivered;
import org.caseledger.domain.escalation.EscalationEvent.RaisedToNextTier;
import org.caseledger.domain.escalation.EscalationEvent.ReturnedForInformation;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.Deadline;
import org.caseledger.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** The least the rules need to remember of an escalation. Anything a page shows belongs in a projection. */
sealed interface EscalationState {

    /** No rule has asked for it. */
    record NotRaised() implements EscalationState {}

    /**
     * On the queue, or dealt with.
     *
     * @param origin what it was raised with
     * @param stage how far it has come
     * @param tier who has it now: 0 the worker, 1 the first to decide, 2 the service manager, 3 the head of service
     * @param acknowledgedBy who took notice, where somebody has
     * @param assignee who deals with it, where somebody was named
     * @param due what is still waited for
     */
    record Raised(
            EscalationRaised origin,
            Stage stage,
            int tier,
            @Nullable WorkerId acknowledgedBy,
            @Nullable WorkerId assignee,
            Map<Step, Waiting> due) implements EscalationState {

        public Raised {
            due = Map.copyOf(due);
        }

        /** Whose text it is, where it is about no child. */
        @Nullable
        WorkerId worker() {
            return origin.children().isEmpty() ? origin.aboutRecordOf() : null;
        }

        /** What its rule asks for, from that moment on. */
        List<DueStep> again(WorkingCalendar calendar, Instant from) {
            return EscalationRule.of(origin.rule()).due(origin.rating(), calendar, from);
        }

        /** Whether it came to its end. */
        boolean isResolved() {
            return stage == Stage.RESOLVED;
        }

        /** Whether that is still waited for. */
        boolean isWaitingFor(Step step) {
            return due.containsKey(step);
        }

        /** Whether it is for that worker to do something now. */
        boolean isWith(WorkerId worker) {
            return stage == Stage.RETURNED && worker.equals(origin.aboutRecordOf())
                    || worker.equals(assignee)
                    || assignee == null && worker.equals(acknowledgedBy);
        }

        /** What should have been done before that moment, in the order of the steps. */
        Map<Step, Deadline> overdue(Instant moment) {
            Map<Step, Deadline> overdue = new EnumMap<>(Step.class);
            due.forEach((step, waiting) -> {
                if (waiting.deadline().dueAt().isBefore(moment)) {
                    overdue.put(step, waiting.deadline());
                }
            });
            return overdue;
        }

        private Raised at(Stage next) {
            return new Raised(origin, next, tier, acknowledgedBy, assignee, due);
        }

        private Raised acknowledged(WorkerId by) {
            return new Raised(origin, Stage.ACKNOWLEDGED, tier, by, assignee, due).without(Step.ACKNOWLEDGE);
        }

        private Raised assignedTo(WorkerId worker) {
            return new Raised(origin, Stage.ASSIGNED, tier, acknowledgedBy, worker, due);
        }

        private Raised answered() {
            return at(assignee == null ? Stage.ACKNOWLEDGED : Stage.ASSIGNED);
        }

        private Raised without(Step... steps) {
            Map<Step, Waiting> left = new EnumMap<>(Step.class);
            left.putAll(due);
            left.keySet().removeAll(List.of(steps));
            return new Raised(origin, stage, tier, acknowledgedBy, assignee, left);
        }

        private Raised with(List<DueStep> more, Instant since) {
            Map<Step, Waiting> waited = new EnumMap<>(Step.class);
            waited.putAll(due);
            waited.putAll(byStep(more, since));
            return new Raised(origin, stage, tier, acknowledgedBy, assignee, waited);
        }

        private Raised longer(DueStep extended) {
            Waiting waiting = due.get(extended.step());
            Instant since = waiting == null ? origin.occurredAt() : waiting.since();
            return with(List.of(extended), since);
        }

        private Raised inTier(RaisedToNextTier next) {
            return new Raised(origin, stage, next.tier(), acknowledgedBy, assignee, due)
                    .with(next.due(), next.occurredAt());
        }

        private Raised backWithTheTeam(EscalationReturnedToTeam returned) {
            return new Raised(origin, Stage.OPEN, tier, null, null, due).with(returned.due(), returned.occurredAt());
        }

        private Raised reopened(EscalationReopened reopened) {
            return new Raised(
                    origin, Stage.OPEN, tier, null, null, byStep(reopened.due(), reopened.occurredAt()));
        }
    }

    /**
     * Something that must happen.
     *
     * @param since when its clock began
     */
    record Waiting(Deadline deadline, Instant since) {}

    /** How far an escalation has come. */
    enum Stage {
        OPEN, ACKNOWLEDGED, ASSIGNED, RETURNED, DECIDED, RESOLVED
    }

    /** Where every escalation begins. */
    static EscalationState initial() {
        return new NotRaised();
    }

    /** What is known after one more fact. */
    default EscalationState evolve(EscalationEvent event) {
        return switch (event) {
            case EscalationRaised raised -> new Raised(
                    raised, Stage.OPEN, raised.tier(), null, null, byStep(raised.due(), raised.occurredAt()));
            case EscalationAcknowledged acknowledged -> raised().acknowledged(acknowledged.by());
            case EscalationAssigned assigned -> raised().assignedTo(assigned.assignee());
            case ReturnedForInformation returned -> raised().at(Stage.RETURNED);
            case InformationProvided answered -> raised().answered();
            case ManagerDecisionRecorded decided -> raised().at(Stage.DECIDED).without(Step.DECIDE);
            case EscalationResolved resolved -> raised().at(Stage.RESOLVED).without(Step.values());
            case EscalationReopened reopened -> raised().reopened(reopened);
            case EscalationStepCompleted completed -> raised().without(completed.step());
            case DeadlineMissed missed -> raised().without(missed.step());
            case RaisedToNextTier next -> raised().inTier(next);
            case DeadlineExtended extended -> raised().longer(extended.due());
            case EscalationReturnedToTeam returned -> raised().backWithTheTeam(returned);
            case NotificationUndelivered undelivered -> raised();
        };
    }

    private Raised raised() {
        return switch (this) {
            case Raised raised -> raised;
            case NotRaised none ->
                throw new IllegalStateException("nothing happens to an escalation before it is raised");
        };
    }

    private static Map<Step, Waiting> byStep(List<DueStep> due, Instant since) {
        Map<Step, Waiting> byStep = new EnumMap<>(Step.class);
        due.forEach(step -> byStep.put(step.step(), new Waiting(step.deadline(), since)));
        return byStep;
    }
}
