package org.caseledger.domain.concern;

import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.concern.ConcernState.NotReported;
import org.caseledger.domain.concern.ConcernState.Reported;
import org.caseledger.domain.concern.ConcernState.Stage;
import org.caseledger.domain.ids.WorkerId;

/** Whether a concern is in a state, and a worker in a position, for something to be done about it. */
final class ConcernStanding {

    private ConcernStanding() {}

    /** Nobody judges what they reported themselves. */
    static Reported requireJudge(ConcernCommand command, WorkerId judge, ConcernState state) {
        Reported concern = requireReported(command, state);
        if (judge.equals(concern.reportedBy())) {
            throw new RuleBroken(
                    Kind.FORBIDDEN,
                    "own-record",
                    "concern " + command.concern() + " is not judged by the worker who reported it");
        }
        return requireNotAlleged(command, judge, concern);
    }

    static void requireOpen(ConcernCommand command, Reported concern) {
        if (concern.stage() == Stage.CLOSED) {
            throw new RuleBroken(Kind.CONFLICT, "concern-is-closed", "concern " + command.concern() + " is closed");
        }
    }

    static Reported requireReported(ConcernCommand command, ConcernState state) {
        return switch (state) {
            case Reported reported -> reported;
            case NotReported none -> throw new RuleBroken(
                    Kind.NOT_FOUND, "concern-not-found", "there is no concern " + command.concern());
        };
    }

    /** Whom an allegation is about does nothing on it. That they may not even know of it is seen to before. */
    static Reported requireSomebodyElse(ConcernCommand command, WorkerId by, ConcernState state) {
        return requireNotAlleged(command, by, requireReported(command, state));
    }

    private static Reported requireNotAlleged(ConcernCommand command, WorkerId by, Reported concern) {
        if (concern.alleged().contains(by)) {
            throw new RuleBroken(
                    Kind.FORBIDDEN, "own-record", "concern " + command.concern() + " is about this worker");
        }
        return concern;
    }
}
