package org.caseledger.projections.escalations;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;
import org.caseledger.projections.entry.opened.Entry;

/**
 * One escalation with all that was done about it.
 *
 * @param now the moment against which due times are held
 */
public record ReadEscalation(EscalationId escalation, Instant now) implements Question<ReadEscalation.Answer> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-escalation");
    }

    @Override
    public About about() {
        return new About.OneEscalation(escalation);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.ESCALATIONS;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /**
     * What there is to say about it.
     *
     * @param entries every entry in order, with decisions and reasons as far as they can be read
     * @param version position of the last entry that changed it
     * @param sequence number of that entry in the escalation's own stream
     */
    public record Answer(EscalationItem item, List<Entry> entries, long version, long sequence) {

        public Answer {
            entries = List.copyOf(entries);
        }
    }
}
