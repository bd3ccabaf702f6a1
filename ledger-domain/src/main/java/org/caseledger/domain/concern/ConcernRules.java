package org.caseledger.domain.concern;

import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.concern.ConcernCommand.CloseConcern;
import org.caseledger.domain.concern.ConcernCommand.RecordImmediateAction;
import org.caseledger.domain.concern.ConcernCommand.ReferConcern;
import org.caseledger.domain.concern.ConcernCommand.ReopenConcern;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernCommand.TriageConcern;
import org.caseledger.domain.concern.ConcernEvent.ConcernClosed;
import org.caseledger.domain.concern.ConcernEvent.ConcernReopened;
import org.caseledger.domain.concern.ConcernEvent.ConcernTriaged;
import org.caseledger.domain.concern.ConcernEvent.ImmediateActionRecorded;
import org.caseledger.domain.concern.ConcernEvent.LadoReferralMade;
import org.caseledger.domain.concern.ConcernEvent.MashReferralMade;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.ConcernState.NotReported;
import org.caseledger.domain.concern.ConcernState.Reported;
import org.caseledger.domain.concern.ConcernState.Stage;
import org.caseledger.domain.ids.WorkerId;

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
        Reported concern = requireJudge(command, command.by(), state);
        requireOpen(command, concern);
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

    /** Whoever did it says so, the reporter too, and whatever has become of the concern. */
    static List<ConcernEvent> decide(RecordImmediateAction command, ConcernState state) {
        Reported concern = requireReported(command, state);
        Wording.requireNarrative("action", command.action());
        Wording.requireNarrative("reference", command.reference());
        return List.of(new ImmediateActionRecorded(
                command.concern(),
                concern.children(),
                command.action(),
                command.agency(),
                command.reference(),
                command.by(),
                command.at()));
    }

    /** A referral that was made is recorded, whoever reported the concern and whatever has become of it. */
    static List<ConcernEvent> decide(ReferConcern command, ConcernState state) {
        Reported concern = requireReported(command, state);
        Wording.requireNarrative("reason", command.reason());
        return List.of(switch (command.to()) {
            case MASH -> new MashReferralMade(
                    command.concern(), concern.children(), command.reason(), command.by(), command.at());
            case LADO -> new LadoReferralMade(
                    command.concern(), concern.children(), command.reason(), command.by(), command.at());
        });
    }

    static List<ConcernEvent> decide(CloseConcern command, ConcernState state) {
        Reported concern = requireJudge(command, command.by(), state);
        requireOpen(command, concern);
        if (concern.stage() == Stage.NEW) {
            throw new RuleBroken(
                    Kind.CONFLICT, "concern-not-triaged", "concern " + command.concern() + " has not been triaged yet");
        }
        Wording.requireNarrative("rationale", command.rationale());
        return List.of(new ConcernClosed(
                command.concern(),
                concern.children(),
                command.outcome(),
                command.rationale(),
                command.by(),
                command.at()));
    }

    static List<ConcernEvent> decide(ReopenConcern command, ConcernState state) {
        Reported concern = requireReported(command, state);
        if (concern.stage() != Stage.CLOSED) {
            throw new RuleBroken(
                    Kind.CONFLICT, "concern-not-closed", "concern " + command.concern() + " is not closed");
        }
        Wording.requireNarrative("reason", command.reason());
        return List.of(new ConcernReopened(
                command.concern(), concern.children(), command.reason(), command.by(), command.at()));
    }

    /** Nobody judges what they reported themselves. */
    private static Reported requireJudge(ConcernCommand command, WorkerId judge, ConcernState state) {
        Reported concern = requireReported(command, state);
        if (judge.equals(concern.reportedBy())) {
            throw new RuleBroken(
                    Kind.FORBIDDEN,
                    "own-record",
                    "concern " + command.concern() + " is not judged by the worker who reported it");
        }
        return concern;
    }

    private static void requireOpen(ConcernCommand command, Reported concern) {
        if (concern.stage() == Stage.CLOSED) {
            throw new RuleBroken(Kind.CONFLICT, "concern-is-closed", "concern " + command.concern() + " is closed");
        }
    }

    private static Reported requireReported(ConcernCommand command, ConcernState state) {
        return switch (state) {
            case Reported reported -> reported;
            case NotReported none -> throw new RuleBroken(
                    Kind.NOT_FOUND, "concern-not-found", "there is no concern " + command.concern());
        };
    }
}
