package org.caseledger.domain.practiceconcern;

import java.util.List;
import org.caseledger.domain.Rating;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.ClosePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RaisePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RecordPracticeAction;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.ReportPracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeActionRecorded;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernClosed;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernRaised;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernReported;
import org.caseledger.domain.practiceconcern.PracticeConcernState.Closed;
import org.caseledger.domain.practiceconcern.PracticeConcernState.NotRaised;
import org.caseledger.domain.practiceconcern.PracticeConcernState.Open;

/** What may happen to a practice concern. Whom it concerns does none of it. */
final class PracticeConcernRules {

    private PracticeConcernRules() {}

    static List<PracticeConcernEvent> decide(PracticeConcernCommand command, PracticeConcernState state) {
        return switch (command) {
            case RaisePracticeConcern raise -> raise(raise, state);
            case ReportPracticeConcern report -> report(report, state);
            case RecordPracticeAction record -> record(record, requireOpen(record, record.by(), state));
            case ClosePracticeConcern close -> close(close, requireOpen(close, close.by(), state));
        };
    }

    /** Nothing, where it has been raised already: its id follows from contact and rule. */
    private static List<PracticeConcernEvent> raise(RaisePracticeConcern command, PracticeConcernState state) {
        if (!(state instanceof NotRaised)) {
            return List.of();
        }
        return List.of(new PracticeConcernRaised(
                command.practiceConcern(),
                command.worker(),
                command.contact(),
                command.ground().type(),
                command.ground().rule(),
                command.ground().rating(),
                command.cause(),
                command.at()));
    }

    /** An allegation is for the designated officer to judge, and urgent; anything else waits for working hours. */
    private static List<PracticeConcernEvent> report(ReportPracticeConcern command, PracticeConcernState state) {
        if (!(state instanceof NotRaised)) {
            throw new RuleBroken(
                    Kind.CONFLICT,
                    "practice-concern-is-raised",
                    "practice concern " + command.practiceConcern() + " has been raised before");
        }
        if (command.by().equals(command.worker())) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "own-conduct", "conduct is for others to report, not for the worker");
        }
        Wording.requireNarrative("facts", command.facts());
        return List.of(new PracticeConcernReported(
                command.practiceConcern(),
                command.worker(),
                command.contact(),
                command.type(),
                command.allegation() ? Rating.RED : Rating.AMBER,
                command.allegation(),
                command.by(),
                command.facts(),
                command.at()));
    }

    private static List<PracticeConcernEvent> record(RecordPracticeAction command, Open concern) {
        Wording.requireNarrative("action", command.action());
        return List.of(new PracticeActionRecorded(
                command.practiceConcern(), concern.worker(), command.by(), command.action(), command.at()));
    }

    private static List<PracticeConcernEvent> close(ClosePracticeConcern command, Open concern) {
        Wording.requireNarrative("rationale", command.rationale());
        return List.of(new PracticeConcernClosed(
                command.practiceConcern(),
                concern.worker(),
                command.by(),
                command.outcome(),
                command.ladoConsidered(),
                command.rationale(),
                command.at()));
    }

    private static Open requireOpen(PracticeConcernCommand command, WorkerId by, PracticeConcernState state) {
        return switch (state) {
            case Open open -> requireSomebodyElse(command, by, open);
            case Closed closed -> throw new RuleBroken(
                    Kind.CONFLICT,
                    "practice-concern-is-closed",
                    "practice concern " + command.practiceConcern() + " is closed");
            case NotRaised nothing -> throw new RuleBroken(
                    Kind.NOT_FOUND,
                    "practice-concern-not-found",
                    "there is no practice concern " + command.practiceConcern());
        };
    }

    private static Open requireSomebodyElse(PracticeConcernCommand command, WorkerId by, Open concern) {
        if (by.equals(concern.worker())) {
            throw new RuleBroken(
                    Kind.FORBIDDEN,
                    "own-record",
                    "practice concern " + command.practiceConcern() + " is about this worker");
        }
        return concern;
    }
}
