package org.caseledger.domain.concern;

import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.concern.ConcernCommand.CloseConcern;
import org.caseledger.domain.concern.ConcernCommand.ReopenConcern;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernCommand.TriageConcern;
import org.caseledger.domain.concern.ConcernEvent.ConcernClosed;
import org.caseledger.domain.concern.ConcernEvent.ConcernReopened;
import org.caseledger.domain.concern.ConcernEvent.ConcernTriaged;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.ConcernEvent.StaffAllegationMade;
import org.caseledger.domain.concern.ConcernState.Reported;
import org.caseledger.domain.concern.ConcernState.Stage;
import org.caseledger.domain.concern.terms.ConcernCategory;

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
        requireAllegationWhereNamed(command);
        Wording.requireNarrative("facts observed", command.factsObserved());
        Wording.requireNarrative("child's words", command.childsWords());
        Wording.requireNarrative("action taken", command.actionTaken());
        Wording.requireNarrative("reason for not informing the parent", command.parentNotInformedReason());
        SafeguardingConcernReported reported = new SafeguardingConcernReported(
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
                command.noticedAt());
        return command.alleged() == null
                ? List.of(reported)
                : List.of(
                        new StaffAllegationMade(
                                command.concern(), command.alleged(), command.by(), command.noticedAt()),
                        reported);
    }

    private static void requireAllegationWhereNamed(ReportSafeguardingConcern command) {
        if (command.alleged() != null && !command.categories().contains(ConcernCategory.STAFF_ALLEGATION)) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE,
                    "alleged-without-allegation",
                    "a worker is named only where the categories include STAFF_ALLEGATION");
        }
    }

    /** A concern may be triaged again: urgency changes with what is learnt, and both judgements stay readable. */
    static List<ConcernEvent> decide(TriageConcern command, ConcernState state) {
        Reported concern = ConcernStanding.requireJudge(command, command.by(), state);
        ConcernStanding.requireOpen(command, concern);
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

    static List<ConcernEvent> decide(CloseConcern command, ConcernState state) {
        Reported concern = ConcernStanding.requireJudge(command, command.by(), state);
        ConcernStanding.requireOpen(command, concern);
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
        Reported concern = ConcernStanding.requireReported(command, state);
        if (concern.stage() != Stage.CLOSED) {
            throw new RuleBroken(
                    Kind.CONFLICT, "concern-not-closed", "concern " + command.concern() + " is not closed");
        }
        Wording.requireNarrative("reason", command.reason());
        return List.of(new ConcernReopened(
                command.concern(), concern.children(), command.reason(), command.by(), command.at()));
    }
}
