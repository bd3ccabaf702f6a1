package org.caseledger.domain.reading;

import java.time.Instant;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;

/** Everything the access log holds: one fact for each request, written before the answer leaves. */
public sealed interface ReadingEvent extends LedgerEvent {

    /** Who asked. */
    WorkerId reader();

    /** What was asked, by the name of the question. */
    QuestionName question();

    @Override
    default Set<WorkerId> dataSubjects() {
        return Set.of(reader());
    }

    /** Something was about to be shown. */
    record RecordViewed(
            WorkerId reader, QuestionName question, Set<ChildId> children, Ground ground,
            Instant occurredAt) implements ReadingEvent {

        public RecordViewed {
            children = ChildId.inOrder(children);
        }
    }

    /** A copy was about to be taken away. */
    record RecordExported(
            WorkerId reader, QuestionName question, Set<ChildId> children, Ground ground,
            Instant occurredAt) implements ReadingEvent {

        public RecordExported {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * Somebody searched.
     *
     * @param fingerprint of what they looked for
     * @param children who was shown, on this page of the list
     */
    record RecordSearched(
            WorkerId reader,
            QuestionName question,
            QueryFingerprint fingerprint,
            Set<ChildId> children,
            Ground ground,
            Instant occurredAt) implements ReadingEvent {

        public RecordSearched {
            children = ChildId.inOrder(children);
        }
    }

    /** Somebody asked for what they may not see. */
    record AccessDenied(WorkerId reader, QuestionName question, Set<ChildId> children,
            Instant occurredAt) implements ReadingEvent {

        public AccessDenied {
            children = ChildId.inOrder(children);
        }
    }
}
