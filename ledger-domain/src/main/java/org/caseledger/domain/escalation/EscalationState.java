package org.caseledger.domain.escalation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineMissed;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAcknowledged;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAssigned;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReopened;
import org.caseledger.domain.escalation.EscalationEvent.EscalationResolved;
import org.caseledger.domain.escalation.EscalationEvent.EscalationStepCompleted;
import org.caseledger.domain.escalation.EscalationEvent.InformationProvided;
import org.caseledger.domain.escalation.EscalationEvent.ManagerDecisionRecorded;
import org.caseledger.domain.escalation.EscalationEvent.RaisedToNextTier;
import org.caseledger.domain.escalation.EscalationEvent.ReturnedForInformation;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.Deadline;
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
     * @param tier who has it now: 1 the team's manager, 2 the service manager, 3 the head of service
     * @param assignee who deals with it, where somebody was named
     * @param due what is still waited for, and by when
     */
    record Raised(
            EscalationRaised origin,
            Stage stage,
            int tier,
            @Nullable WorkerId assignee,
            Map<Step, Deadline> due) implements EscalationState {

        public Raised {
            due = Map.copyOf(due);
        }

        /** What should have been done before that moment, in the order of the steps. */
        Map<Step, Deadline> overdue(Instant moment) {
            Map<Step, Deadline> overdue = new EnumMap<>(Step.class);
            due.forEach((step, deadline) -> {
                if (deadline.dueAt().isBefore(moment)) {
                    overdue.put(step, deadline);
                }
            });
            return overdue;
        }

        private Raised at(Stage next) {
            return new Raised(origin, next, tier, assignee, due);
        }

        private Raised assignedTo(WorkerId worker) {
            return new Raised(origin, Stage.ASSIGNED, tier, worker, due);
        }

        private Raised answered() {
            return at(assignee == null ? Stage.ACKNOWLEDGED : Stage.ASSIGNED);
        }

        private Raised without(Step... steps) {
            Map<Step, Deadline> left = new EnumMap<>(Step.class);
            left.putAll(due);
            left.keySet().removeAll(List.of(steps));
            return new Raised(origin, stage, tier, assignee, left);
        }

        private Raised inTier(int next, List<DueStep> again) {
            Map<Step, Deadline> waited = new EnumMap<>(Step.class);
            waited.putAll(due);
            waited.putAll(byStep(again));
            return new Raised(origin, stage, next, assignee, waited);
        }

        private Raised reopened(List<DueStep> again) {
            return new Raised(origin, Stage.OPEN, tier, null, byStep(again));
        }
    }

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
            case EscalationRaised raised -> new Raised(raised, Stage.OPEN, raised.tier(), null, byStep(raised.due()));
            case EscalationAcknowledged acknowledged -> raised().at(Stage.ACKNOWLEDGED).without(Step.ACKNOWLEDGE);
            case EscalationAssigned assigned -> raised().assignedTo(assigned.assignee());
            case ReturnedForInformation returned -> raised().at(Stage.RETURNED);
            case InformationProvided answered -> raised().answered();
            case ManagerDecisionRecorded decided -> raised().at(Stage.DECIDED).without(Step.DECIDE);
            case EscalationResolved resolved -> raised().at(Stage.RESOLVED).without(Step.values());
            case EscalationReopened reopened -> raised().reopened(reopened.due());
            case EscalationStepCompleted completed -> raised().without(completed.step());
            case DeadlineMissed missed -> raised().without(missed.step());
            case RaisedToNextTier next -> raised().inTier(next.tier(), next.due());
        };
    }

    private Raised raised() {
        return switch (this) {
            case Raised raised -> raised;
            case NotRaised none ->
                throw new IllegalStateException("nothing happens to an escalation before it is raised");
        };
    }

    private static Map<Step, Deadline> byStep(List<DueStep> due) {
        Map<Step, Deadline> byStep = new EnumMap<>(Step.class);
        due.forEach(step -> byStep.put(step.step(), step.deadline()));
        return byStep;
    }
}
