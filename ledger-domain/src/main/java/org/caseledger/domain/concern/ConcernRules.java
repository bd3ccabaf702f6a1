package org.caseledger.domain.concern;

import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernCommand.TriageConcern;
import org.caseledger.domain.concern.ConcernEvent.ConcernTriaged;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.ConcernState.NotReported;
import org.caseledger.domain.concern.ConcernState.Reported;

/**
 * What may happen to a safeguarding concern (R18): command and state in, facts out.
 *
 * <p>A concern is never refused for what it says, only for saying nothing: neither about whom nor about what.
 */
final class ConcernRules {

    private ConcernRules() {}

    static List<ConcernEvent> decide(ReportSafeguardingConcern command, ConcernState state) {
        if (state instanceof Reported) {
            throw new RuleBroken(
                    Kind.CONFLICT, "concern-already-reported",
                    "concern " + command.concern() + " was reported already");
        }
        if (command.children().isEmpty()) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "concern-about-no-child", "a concern is about at least one child");
        }
        if (command.categories().isEmpty()) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "concern-without-category", "a concern has at least one category");
        }
        Wording.requireNarrative("facts observed", command.factsObserved());
        Wording.requireNarrative("child's words", command.childsWords());
        Wording.requireNarrative("action taken", command.actionTaken());
        Wording.requireNarrative("reason for not informing the parent", command.parentNotInformedReason());
        return List.of(new SafeguardingConcernReported(
                command.concern(),
                command.by(),
                command.children(),
                command.contact(),
                command.categories(),
                command.factsObserved(),
                command.childsWords(),
                command.immediateDanger(),
                command.actionTaken(),
                command.parentInformed(),
                command.parentNotInformedReason(),
                command.noticedAt()));
    }

    /** A concern may be triaged again: urgency changes with what is learnt, and both judgements stay readable. */
    static List<ConcernEvent> decide(TriageConcern command, ConcernState state) {
        Reported concern = requireReported(command, state);
        if (command.by().equals(concern.reportedBy())) {
            throw new RuleBroken(
                    Kind.FORBIDDEN,
                    "own-record",
                    "concern " + command.concern() + " is not triaged by the worker who reported it");
        }
        Wording.requireNarrative("rationale", command.rationale());
        return List.of(new ConcernTriaged(
                command.concern(),
                concern.children(),
                command.rating(),
                command.decision(),
                command.rationale(),
                command.by(),
                command.at()));
    }

    private static Reported requireReported(ConcernCommand command, ConcernState state) {
        return switch (state) {
            case Reported reported -> reported;
            case NotReported none -> throw new RuleBroken(
                    Kind.NOT_FOUND, "concern-not-found", "there is no concern " + command.concern());
        };
    }
}
