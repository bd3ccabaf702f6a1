package org.caseledger.domain.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.EscalationCommand.MissDeadlines;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineMissed;
import org.caseledger.domain.escalation.EscalationEvent.EscalationStepCompleted;
import org.caseledger.domain.escalation.EscalationEvent.RaisedToNextTier;
import org.caseledger.domain.escalation.EscalationState.Raised;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.time.Deadline;

/**
 * What an escalation waits for, and what follows where it waits in vain (ESC-26). The ledger asks; asking again, or from
 * two nodes at once, changes nothing.
 */
final class DeadlineRules {

    private static final int SECOND_TIER = 2;
    private static final int LAST_TIER = 3;

    private DeadlineRules() {}

    static List<EscalationEvent> decide(CompleteStep command, EscalationState state) {
        Raised escalation = EscalationRules.requireRaised(command, state);
        return escalation.due().containsKey(command.step())
                ? List.of(new EscalationStepCompleted(
                        command.escalation(),
                        escalation.origin().children(),
                        command.step(),
                        command.cause(),
                        command.at()))
                : List.of();
    }

    /**
     * Everything that is overdue by now is missed together, so that it goes up one tier and not several. The next tier
     * has as long again for it, from the moment it is told. The last tier has nobody above it: there a missed step stays
     * missed.
     */
    static List<EscalationEvent> decide(MissDeadlines command, EscalationState state) {
        Raised escalation = EscalationRules.requireRaised(command, state);
        Map<Step, Deadline> missed = escalation.overdue(command.at());
        if (missed.isEmpty()) {
            return List.of();
        }
        List<EscalationEvent> events = new ArrayList<>();
        missed.forEach((step, deadline) -> events.add(new DeadlineMissed(
                command.escalation(), escalation.origin().children(), step, escalation.tier(), deadline.dueAt())));
        if (escalation.tier() < LAST_TIER) {
            events.add(raised(command, escalation, missed.keySet()));
        }
        return events;
    }

    private static RaisedToNextTier raised(MissDeadlines command, Raised escalation, Set<Step> missed) {
        int tier = escalation.tier() + 1;
        List<DueStep> again = EscalationRule.of(escalation.origin().rule()).due(command.calendar(), command.at())
                .stream()
                .filter(due -> missed.contains(due.step()))
                .toList();
        return new RaisedToNextTier(
                command.escalation(), escalation.origin().children(), tier, queueOf(tier), again, command.at());
    }

    private static Queue queueOf(int tier) {
        return tier == SECOND_TIER ? Queue.SERVICE_MANAGER : Queue.HEAD_OF_SERVICE;
    }
}
