package org.caseledger.app.access.decision;

import java.util.Set;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.projections.Question;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalationQueue;

/**
 * Which part of the managers' queue somebody sees: managers that of their team, those who cover all teams all of it, and
 * everybody what is about their own record.
 */
public final class QueueAccess {

    private QueueAccess() {}

    /** The question within what the asker may see, whatever scope it came with; other questions as they are. */
    @SuppressWarnings("unchecked") // a question about the queue stays one
    public static <A> Question<A> within(Question<A> question, Worker asker) {
        return question instanceof ReadEscalationQueue queue
                ? (Question<A>) (Question<?>) queue.within(scopeOf(asker))
                : question;
    }

    static QueueScope scopeOf(Worker asker) {
        return switch (asker.role()) {
            case SERVICE_MANAGER, EDT, LEDGER -> QueueScope.EVERYTHING;
            case TEAM_MANAGER ->
                new QueueScope(false, asker.team() == null ? Set.of() : Set.of(asker.team()), asker.id());
            case PRACTITIONER -> new QueueScope(false, Set.of(), asker.id());
            case LADO, INSPECTOR, INFORMATION_GOVERNANCE, SYSTEM_ADMIN -> QueueScope.NOTHING;
        };
    }
}
