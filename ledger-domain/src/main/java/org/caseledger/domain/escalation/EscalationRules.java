package org.caseledger.domain.escalation;

import java.util.List;
import org.caseledger.domain.Rating;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.escalation.EscalationCommand.AcknowledgeEscalation;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.AssignEscalation;
import org.caseledger.domain.escalation.EscalationCommand.DecideEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ProvideInformation;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ReopenEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ResolveEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ReturnForInformation;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAcknowledged;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAssigned;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReopened;
import org.caseledger.domain.escalation.EscalationEvent.EscalationResolved;
import org.caseledger.domain.escalation.EscalationEvent.InformationProvided;
import org.caseledger.domain.escalation.EscalationEvent.ManagerDecisionRecorded;
import org.caseledger.domain.escalation.EscalationEvent.ReturnedForInformation;
import org.caseledger.domain.escalation.EscalationState.NotRaised;
import org.caseledger.domain.escalation.EscalationState.Raised;
import org.caseledger.domain.escalation.EscalationState.Stage;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.ids.WorkerId;

/**
 * What may happen to an escalation: command and state in, facts out.
 *
 * <p>Somebody takes notice first, then decides, then brings it to its end. Nobody does any of it on their own record.
 */
final class EscalationRules {

    private static final int FIRST_TIER = 1;

    private EscalationRules() {}

    /** Nothing, where it has been raised already: the id follows from rule and cause, so asking twice is asking once. */
    static List<EscalationEvent> decide(RaiseEscalation command, EscalationState state) {
        if (state instanceof Raised) {
            return List.of();
        }
        EscalationRule rule = command.rule();
        Queue queue = command.tier() == rule.queue().tier() ? rule.queue() : Queue.ofTier(command.tier());
        return List.of(new EscalationRaised(
                command.escalation(),
                command.inForce(),
                command.subject(),
                command.cause(),
                command.children(),
                command.team(),
                command.aboutRecordOf(),
                command.hiddenFrom(),
                command.rating(),
                command.tier(),
                queue,
                rule.informsEdt(),
                rule.due(command.rating(), command.calendar(), command.causeRecordedAt()),
                command.causeRecordedAt()));
    }

    static List<EscalationEvent> decide(AcknowledgeEscalation command, EscalationState state) {
        Raised escalation = requireActor(command, command.by(), state);
        return switch (escalation.stage()) {
            case OPEN -> List.of(new EscalationAcknowledged(
                    command.escalation(), escalation.origin().children(), command.by().worker(), command.at()));
            case ACKNOWLEDGED, ASSIGNED, RETURNED, DECIDED -> throw alreadyAcknowledged(command);
            case RESOLVED -> throw isResolved(command);
        };
    }

    /** The worker whose record it is about may be given the work that follows; deciding stays with others. */
    static List<EscalationEvent> decide(AssignEscalation command, EscalationState state) {
        Raised escalation = requireActor(command, command.by(), state);
        return switch (escalation.stage()) {
            case OPEN -> throw notAcknowledged(command);
            case ACKNOWLEDGED, ASSIGNED -> List.of(new EscalationAssigned(
                    command.escalation(),
                    escalation.origin().children(),
                    command.by().worker(),
                    command.assignee(),
                    command.at()));
            case RETURNED -> throw isReturned(command);
            case DECIDED -> throw alreadyDecided(command);
            case RESOLVED -> throw isResolved(command);
        };
    }

    static List<EscalationEvent> decide(DecideEscalation command, EscalationState state) {
        Raised escalation = requireActor(command, command.by(), state);
        Wording.requireNarrative("rationale", command.rationale());
        command.actions().forEach(action -> Wording.requireNarrative("action", action));
        return switch (escalation.stage()) {
            case OPEN -> throw notAcknowledged(command);
            case ACKNOWLEDGED, ASSIGNED -> List.of(new ManagerDecisionRecorded(
                    command.escalation(),
                    escalation.origin().children(),
                    escalation.worker(),
                    command.by().worker(),
                    command.decision(),
                    command.rationale(),
                    List.copyOf(command.actions()),
                    command.at()));
            case RETURNED -> throw isReturned(command);
            case DECIDED -> throw alreadyDecided(command);
            case RESOLVED -> throw isResolved(command);
        };
    }

    static List<EscalationEvent> decide(ResolveEscalation command, EscalationState state) {
        Raised escalation = requireActor(command, command.by(), state);
        Wording.requireNarrative("reason", command.reason());
        EscalationRaised origin = escalation.origin();
        return switch (escalation.stage()) {
            case OPEN, ACKNOWLEDGED, ASSIGNED, RETURNED -> throw notDecided(command);
            case DECIDED -> List.of(new EscalationResolved(
                    command.escalation(),
                    origin.children(),
                    escalation.worker(),
                    command.by().worker(),
                    command.outcome(),
                    command.reason(),
                    origin.rule(),
                    origin.subject(),
                    command.at()));
            case RESOLVED -> throw isResolved(command);
        };
    }

    /** A manager asks before deciding. The clocks go on. */
    static List<EscalationEvent> decide(ReturnForInformation command, EscalationState state) {
        Raised escalation = requireActor(command, command.by(), state);
        Wording.requireNarrative("question", command.question());
        return switch (escalation.stage()) {
            case OPEN -> throw notAcknowledged(command);
            case ACKNOWLEDGED, ASSIGNED -> List.of(new ReturnedForInformation(
                    command.escalation(),
                    escalation.origin().children(),
                    escalation.worker(),
                    command.by().worker(),
                    command.question(),
                    command.at()));
            case RETURNED -> throw isReturned(command);
            case DECIDED -> throw alreadyDecided(command);
            case RESOLVED -> throw isResolved(command);
        };
    }

    /** Whoever was asked answers: the worker whose record it is about, who deals with it, or who may act on it. */
    static List<EscalationEvent> decide(ProvideInformation command, EscalationState state) {
        Raised escalation = requireRaised(command, state);
        WorkerId by = command.by().worker();
        if (by.equals(escalation.origin().hiddenFrom())) {
            throw isOwnRecord(command);
        }
        if (!by.equals(escalation.origin().aboutRecordOf())
                && !by.equals(escalation.assignee())
                && !mayAct(command.by(), escalation)) {
            throw notForThisRole(command, command.by(), escalation);
        }
        if (escalation.stage() != Stage.RETURNED) {
            throw conflict("escalation-not-returned", command, "waits for no answer");
        }
        Wording.requireNarrative("answer", command.answer());
        return List.of(new InformationProvided(
                command.escalation(), escalation.origin().children(), escalation.worker(), by, command.answer(),
                command.at()));
    }

    /** It begins again at the tier it had come to, with the times of its rule from now on. */
    static List<EscalationEvent> decide(ReopenEscalation command, EscalationState state) {
        Raised escalation = requireActor(command, command.by(), state);
        if (escalation.stage() != Stage.RESOLVED) {
            throw conflict("escalation-not-resolved", command, "has not been resolved");
        }
        Wording.requireNarrative("reason", command.reason());
        EscalationRaised origin = escalation.origin();
        return List.of(new EscalationReopened(
                command.escalation(),
                origin.children(),
                escalation.worker(),
                command.by().worker(),
                command.reason(),
                origin.rule(),
                origin.subject(),
                escalation.again(command.calendar(), command.at()),
                command.at()));
    }

    /** @throws RuleBroken FORBIDDEN where it is about their own record, or not theirs to act on */
    static Raised requireActor(EscalationCommand command, Actor actor, EscalationState state) {
        Raised escalation = requireRaised(command, state);
        EscalationRaised origin = escalation.origin();
        if (actor.worker().equals(origin.aboutRecordOf()) || actor.worker().equals(origin.hiddenFrom())) {
            throw isOwnRecord(command);
        }
        if (!mayAct(actor, escalation)) {
            throw notForThisRole(command, actor, escalation);
        }
        return escalation;
    }

    private static boolean mayAct(Actor actor, Raised escalation) {
        Queue raisedFor = escalation.origin().queue();
        return switch (actor.role()) {
            case TEAM_MANAGER -> escalation.tier() <= FIRST_TIER;
            case SERVICE_MANAGER -> escalation.tier() > FIRST_TIER;
            case EDT -> escalation.origin().rating() == Rating.RED && !raisedFor.isForStaffMatters();
            case INFORMATION_GOVERNANCE -> raisedFor.isForStaffMatters();
            case LADO -> raisedFor == Queue.LADO;
            case PRACTITIONER, INSPECTOR, SYSTEM_ADMIN, LEDGER -> false;
        };
    }

    /** @throws RuleBroken NOT_FOUND where it was never raised */
    static Raised requireRaised(EscalationCommand command, EscalationState state) {
        return switch (state) {
            case Raised raised -> raised;
            case NotRaised none -> throw new RuleBroken(
                    Kind.NOT_FOUND, "escalation-not-found", "there is no escalation " + command.escalation());
        };
    }

    private static RuleBroken isOwnRecord(EscalationCommand command) {
        return new RuleBroken(
                Kind.FORBIDDEN,
                "own-record",
                "escalation " + command.escalation() + " is about this worker's own record");
    }

    private static RuleBroken notForThisRole(EscalationCommand command, Actor actor, Raised escalation) {
        return new RuleBroken(
                Kind.FORBIDDEN,
                "not-for-this-role",
                actor.role() + " does not act on escalation " + command.escalation() + ", which is "
                        + escalation.origin().rating() + " at tier " + escalation.tier());
    }

    private static RuleBroken alreadyAcknowledged(EscalationCommand command) {
        return conflict("escalation-already-acknowledged", command, "has been acknowledged already");
    }

    private static RuleBroken notAcknowledged(EscalationCommand command) {
        return conflict("escalation-not-acknowledged", command, "has not been acknowledged yet");
    }

    private static RuleBroken alreadyDecided(EscalationCommand command) {
        return conflict("escalation-already-decided", command, "has been decided already");
    }

    private static RuleBroken notDecided(EscalationCommand command) {
        return conflict("escalation-not-decided", command, "has not been decided yet");
    }

    private static RuleBroken isReturned(EscalationCommand command) {
        return conflict("escalation-is-returned", command, "waits for an answer");
    }

    private static RuleBroken isResolved(EscalationCommand command) {
        return conflict("escalation-is-resolved", command, "is resolved");
    }

    /** What does not fit how far it has come. */
    static RuleBroken conflict(String key, EscalationCommand command, String what) {
        return new RuleBroken(Kind.CONFLICT, key, "escalation " + command.escalation() + " " + what);
    }
}
