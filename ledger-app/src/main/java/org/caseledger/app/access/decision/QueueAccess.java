package org.caseledger.app.access.decision;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.Question;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.caseledger.projections.practice.ReadPracticeConcerns;
import org.caseledger.projections.search.SearchChildren;
import org.caseledger.projections.worklist.ReadWorklist;

/**
 * Which part of the managers' queue somebody sees, and whom they find: managers what is of their team
 * and of those they stand in for, those who cover all teams all of it, information governance what concerns staff, the designated officer allegations, and everybody what is
 * about their own record. Nobody sees what is hidden from them.
 */
public final class QueueAccess {

    private QueueAccess() {}

    /** The question within what the asker may see, whatever scope it came with; other questions as they are. */
    @SuppressWarnings("unchecked") // a question stays one of its kind
    public static <A> Question<A> within(Question<A> question, Worker asker, StandIns standIns) {
        return (Question<A>) switch (question) {
            case ReadEscalationQueue queue -> queue.within(scopeOf(asker, standIns));
            case SearchChildren search -> search.within(AccessDecision.searchScopeOf(asker));
            case ReadPracticeConcerns concerns -> new ReadPracticeConcerns(PracticeAccess.scopeOf(asker));
            case ReadWorklist worklist -> new ReadWorklist(asker.id());
            default -> question;
        };
    }

    static QueueScope scopeOf(Worker asker, StandIns standIns) {
        WorkerId id = asker.id();
        Set<TeamCode> own = asker.team() == null ? Set.of() : Set.of(asker.team());
        return switch (asker.role()) {
            case LEDGER -> QueueScope.EVERYTHING;
            case SERVICE_MANAGER -> new QueueScope(id, true, Set.of(), true, false, true, false);
            case EDT -> new QueueScope(id, true, Set.of(), true, false, false, false);
            case TEAM_MANAGER -> new QueueScope(
                    id, false, union(own, standIns.teamsOf(id)), true, false, false, false);
            case PRACTITIONER -> new QueueScope(id, false, Set.of(), true, false, false, false);
            case INFORMATION_GOVERNANCE -> new QueueScope(id, false, Set.of(), false, true, false, false);
            case LADO -> new QueueScope(id, false, Set.of(), false, false, false, true);
            case INSPECTOR, SYSTEM_ADMIN -> QueueScope.NOTHING;
        };
    }

    private static Set<TeamCode> union(Set<TeamCode> own, Set<TeamCode> others) {
        return Stream.concat(own.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
