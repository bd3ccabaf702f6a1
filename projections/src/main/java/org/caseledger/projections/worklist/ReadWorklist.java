package org.caseledger.projections.worklist;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;

/** What a worker has begun and not ended, the oldest first. Nobody is answered about anybody but themselves. */
public record ReadWorklist(WorkerId worker) implements Question<ReadWorklist.Answer> {

    /** So many are shown; whoever has more in progress at once has other worries. */
    static final int MOST = 50;

    @Override
    public QuestionName name() {
        return new QuestionName("read-worklist");
    }

    @Override
    public About about() {
        return new About.OwnWork();
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.WORKLIST;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /** The contacts in progress. It names nobody. */
    public record Answer(List<InProgress> contacts) {

        public Answer {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * A contact that goes on.
     *
     * @param beganAt UTC
     */
    public record InProgress(ContactId contact, Channel channel, List<ChildId> children, Instant beganAt) {

        public InProgress {
            children = List.copyOf(children);
        }
    }
}
