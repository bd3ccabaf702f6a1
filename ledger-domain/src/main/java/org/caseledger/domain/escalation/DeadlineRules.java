package org.caseledger.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Wording;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.EscalationCommand.ExtendDeadline;
import org.caseledger.domain.escalation.EscalationCommand.MissDeadlines;
import org.caseledger.domain.escalation.EscalationCommand.NoteUndelivered;
import org.caseledger.domain.escalation.EscalationCommand.TakeBackFromLeaver;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineExtended;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineMissed;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationResolved;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReturnedToTeam;
import org.caseledger.domain.escalation.EscalationEvent.EscalationStepCompleted;
import org.caseledger.domain.escalation.EscalationEvent.NotificationUndelivered;
import org.caseledger.domain.escalation.EscalationEvent.RaisedToNextTier;
import org.caseledger.domain.escalation.EscalationState.Raised;
import org.caseledger.domain.escalation.EscalationState.Stage;
import org.caseledger.domain.escalation.EscalationState.Waiting;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.Deadline;
import org.caseledger.domain.time.WorkingCalendar;

/**
 * What an escalation waits for, and what follows where it waits in vain (ESC-26). The ledger asks; asking again, or from
 * two nodes at once, changes nothing.
 */
final class DeadlineRules {

    private static final PersonalText.Clear FINISHED = new PersonalText.Clear("What was left open has been finished.");
    private static final int LAST_TIER = 3;

    private DeadlineRules() {}

    /** What only asked for this step is over with it; everything else waits for a manager still. */
    static List<EscalationEvent> decide(CompleteStep command, EscalationState state) {
        Raised escalation = EscalationRules.requireRaised(command, state);
        EscalationRaised origin = escalation.origin();
        boolean ends = EscalationRule.of(origin.rule()).endsWith(command.step());
        if (escalation.isResolved() || !ends && !escalation.isWaitingFor(command.step())) {
            return List.of();
        }
        EscalationEvent completed = new EscalationStepCompleted(
                command.escalation(), origin.children(), command.step(), command.cause(), command.at());
        return ends
                ? List.of(completed, new EscalationResolved(
                        command.escalation(),
                        origin.children(),
                        escalation.worker(),
                        WorkerId.LEDGER,
                        ResolutionOutcome.DONE,
                        FINISHED,
                        origin.rule(),
                        origin.subject(),
                        command.at()))
                : List.of(completed);
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
            events.add(nextTier(escalation, missed.keySet(), command.calendar(), command.at()));
        }
        return events;
    }

    /** A later calendar gives longer only where it says so: nobody sets a due time by hand, and none comes sooner. */
    static List<EscalationEvent> decide(ExtendDeadline command, EscalationState state) {
        Raised escalation = EscalationRules.requireActor(command, command.by(), state);
        Wording.requireNarrative("reason", command.reason());
        Waiting waiting = escalation.due().get(command.step());
        if (waiting == null) {
            throw EscalationRules.conflict("step-not-waited-for", command, "does not wait for " + command.step());
        }
        DueStep anew = escalation.again(command.calendar(), waiting.since()).stream()
                .filter(due -> due.step() == command.step())
                .filter(due -> due.deadline().dueAt().isAfter(waiting.deadline().dueAt()))
                .findFirst()
                .orElseThrow(() -> EscalationRules.conflict(
                        "deadline-not-later", command,
                        "is due no later by the calendar " + command.calendar().version()));
        return List.of(new DeadlineExtended(
                command.escalation(),
                escalation.origin().children(),
                escalation.worker(),
                command.by().worker(),
                anew,
                command.reason(),
                command.at()));
    }

    /** Where somebody has taken notice already, or it has gone on to another tier, there is nothing left to tell. */
    static List<EscalationEvent> decide(NoteUndelivered command, EscalationState state) {
        Raised escalation = EscalationRules.requireRaised(command, state);
        if (escalation.stage() != Stage.OPEN || escalation.tier() != command.tier()) {
            return List.of();
        }
        EscalationEvent undelivered = new NotificationUndelivered(
                command.escalation(), escalation.origin().children(), command.tier(), command.at());
        return escalation.tier() < LAST_TIER
                ? List.of(undelivered,
                        nextTier(escalation, Set.of(Step.ACKNOWLEDGE, Step.FINISH), command.calendar(), command.at()))
                : List.of(undelivered);
    }

    /**
     * What somebody had who left waits for the team again, with time to take notice from now on. What only their own hand
     * could have finished goes to the manager.
     */
    static List<EscalationEvent> decide(TakeBackFromLeaver command, EscalationState state) {
        Raised escalation = EscalationRules.requireRaised(command, state);
        return switch (escalation.stage()) {
            case OPEN -> escalation.tier() == 0 && escalation.origin().aboutRecordOf().equals(command.leaver())
                    ? List.of(nextTier(escalation, Set.of(Step.FINISH), command.calendar(), command.at()))
                    : List.of();
            case ACKNOWLEDGED, ASSIGNED, RETURNED -> escalation.isWith(command.leaver())
                    ? List.of(new EscalationReturnedToTeam(
                            command.escalation(),
                            escalation.origin().children(),
                            command.leaver(),
                            only(Set.of(Step.ACKNOWLEDGE), escalation, command.calendar(), command.at()),
                            command.at()))
                    : List.of();
            case DECIDED, RESOLVED -> List.of();
        };
    }

    private static RaisedToNextTier nextTier(
            Raised escalation, Set<Step> steps, WorkingCalendar calendar, Instant at) {
        int tier = escalation.tier() + 1;
        return new RaisedToNextTier(
                escalation.origin().escalation(), escalation.origin().children(), tier, Queue.ofTier(tier),
                only(steps, escalation, calendar, at), at);
    }

    private static List<DueStep> only(Set<Step> steps, Raised escalation, WorkingCalendar calendar, Instant from) {
        return escalation.again(calendar, from).stream().filter(due -> steps.contains(due.step())).toList();
    }
}
