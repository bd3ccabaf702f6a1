package org.caseledger.projections.casenotes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.Cursor;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Question;
import org.jspecify.annotations.Nullable;

/**
 * The case notes of these children, newest first.
 *
 * @param from only of contacts that began then or later
 * @param to only of contacts that began then or earlier
 * @param after only what follows this place in the list
 * @param limit at most so many, 1 to 200
 */
public record ReadCaseNotes(
        List<ChildId> children,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Place after,
        int limit) implements Question<ReadCaseNotes.Answer> {

    public ReadCaseNotes {
        children = List.copyOf(children);
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a list holds 1 to 200 items, not " + limit);
        }
    }

    @Override
    public QuestionName name() {
        return new QuestionName("read-case-notes");
    }

    @Override
    public About about() {
        return new About.Several(children);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.CASE_NOTES;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    /**
     * Part of the list.
     *
     * @param next where it goes on; null at its end
     */
    public record Answer(List<CaseNote> items, @Nullable Place next) {

        public Answer {
            items = List.copyOf(items);
        }
    }

    /** A place in the list; its text form says nothing to whoever keeps it. */
    public record Place(Instant effectiveAt, UUID note) {

        /** Reads the text form; refuses anything else with {@link IllegalArgumentException}. */
        public static Place of(String text) {
            List<String> parts = Cursor.decode(text, 2);
            return new Place(Cursor.instant(parts.get(0)), UUID.fromString(parts.get(1)));
        }

        @Override
        public String toString() {
            return Cursor.encode(Cursor.text(effectiveAt), note.toString());
        }
    }
}
