package org.caseledger.app.access.decision;

import java.util.Set;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.projections.Question;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.caseledger.projections.search.SearchChildren;

/**
 * Which part of the managers' queue somebody sees, and whom they find: managers what is of their team, those who cover all
 * teams all of it, and everybody what is about their own record.
 */
public final class QueueAccess {

    private QueueAccess() {}

    /** The question within what the asker may see, whatever scope it came with; other questions as they are. */
    @SuppressWarnings("unchecked") // a question stays one of its kind
    public static <A> Question<A> within(Question<A> question, Worker asker) {
        return (Question<A>) switch (question) {
            case ReadEscalationQueue queue -> queue.within(scopeOf(asker));
            case SearchChildren search -> search.within(AccessDecision.searchScopeOf(asker));
            default -> question;
        };
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
