package org.caseledger.projections.concerns;

import java.util.List;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;
import org.caseledger.projections.entry.opened.Entry;
import org.jspecify.annotations.Nullable;

/** One safeguarding concern with everything that was recorded of it. */
public record ReadConcern(ConcernId concern) implements Question<ReadConcern.Answer> {

    @Override
    public QuestionName name() {
        return new QuestionName("read-concern");
    }

    @Override
    public About about() {
        return new About.OneStream(concern.value());
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.CONCERNS;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /**
     * A concern as it stands.
     *
     * @param contactId the contact it arose in, where it did
     * @param section47Open whether an enquiry under section 47 has begun and its outcome has not been recorded
     * @param escalations what it led to, in the order in which they were raised
     * @param entries every entry in order
     * @param version position of the last entry that touched it
     * @param sequence number of the last entry in the concern's own stream
     */
    public record Answer(
            ConcernId id,
            State state,
            List<ChildId> childIds,
            @Nullable ContactId contactId,
            boolean section47Open,
            List<EscalationId> escalations,
            List<Entry> entries,
            long version,
            long sequence) {

        public Answer {
            childIds = List.copyOf(childIds);
            escalations = List.copyOf(escalations);
            entries = List.copyOf(entries);
        }
    }

    static boolean openEnquiry(List<Entry> entries) {
        return entries.stream()
                .map(Entry::type)
                .filter(type -> type.startsWith("section-47-"))
                .reduce((earlier, later) -> later)
                .filter("section-47-enquiry-started"::equals)
                .isPresent();
    }

    /** How far a concern has got. */
    public enum State {
        /** No manager has judged it yet. */
        REPORTED,
        /** A manager judged how urgent it is and what follows. */
        TRIAGED,
        /** It was referred to the safeguarding hub or the designated officer. */
        REFERRED,
        /** What is known was shared with those who need it. */
        INFORMATION_SHARED,
        /** The manager decided that nothing more is needed; it has not been closed yet. */
        NO_FURTHER_ACTION,
        /** Whoever it was referred to decided, or an enquiry came to its outcome. */
        DECIDED,
        /** A manager closed it. */
        CLOSED;

        static State after(List<Entry> entries) {
            State state = REPORTED;
            for (Entry entry : entries) {
                state = switch (entry.type()) {
                    case "concern-triaged" -> triaged(entry);
                    case "concern-reopened" -> TRIAGED;
                    case "mash-referral-made", "lado-referral-made" -> state == CLOSED ? CLOSED : REFERRED;
                    case "referral-decision-recorded", "section-47-outcome-recorded", "lado-outcome-recorded" ->
                        state == CLOSED ? CLOSED : DECIDED;
                    case "concern-closed" -> CLOSED;
                    default -> state;
                };
            }
            return state;
        }

        private static State triaged(Entry entry) {
            return switch (String.valueOf(entry.detail().get("decision"))) {
                case "INFORMATION_SHARED" -> INFORMATION_SHARED;
                case "NO_FURTHER_ACTION" -> NO_FURTHER_ACTION;
                default -> TRIAGED;
            };
        }
    }
}
