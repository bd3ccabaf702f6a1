package org.caseledger.domain.escalation;

import org.caseledger.domain.escalation.EscalationEvent.EscalationAcknowledged;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAssigned;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationResolved;
import org.caseledger.domain.escalation.EscalationEvent.ManagerDecisionRecorded;

/** The least the rules need to remember of an escalation. Anything a page shows belongs in a projection. */
sealed interface EscalationState {

    /** No rule has asked for it. */
    record NotRaised() implements EscalationState {}

    /**
     * On the queue, or dealt with.
     *
     * @param origin what it was raised with
     * @param stage how far it has come
     */
    record Raised(EscalationRaised origin, Stage stage) implements EscalationState {

        Raised at(Stage next) {
            return new Raised(origin, next);
        }
    }

    /** How far an escalation has come. */
    enum Stage {
        OPEN, ACKNOWLEDGED, ASSIGNED, DECIDED, RESOLVED
    }

    /** Where every escalation begins. */
    static EscalationState initial() {
        return new NotRaised();
    }

    /** What is known after one more fact. */
    default EscalationState evolve(EscalationEvent event) {
        return switch (event) {
            case EscalationRaised raised -> new Raised(raised, Stage.OPEN);
            case EscalationAcknowledged acknowledged -> at(Stage.ACKNOWLEDGED);
            case EscalationAssigned assigned -> at(Stage.ASSIGNED);
            case ManagerDecisionRecorded decided -> at(Stage.DECIDED);
            case EscalationResolved resolved -> at(Stage.RESOLVED);
        };
    }

    private EscalationState at(Stage next) {
        return switch (this) {
            case Raised raised -> raised.at(next);
            case NotRaised none ->
                throw new IllegalStateException("nothing happens to an escalation before it is raised");
        };
    }
}
