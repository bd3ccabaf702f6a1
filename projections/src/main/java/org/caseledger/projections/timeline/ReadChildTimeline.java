package org.caseledger.projections.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.Cursor;
import org.caseledger.projections.Moment;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Withholding;
import org.jspecify.annotations.Nullable;

/**
 * What is on a child's record, newest first.
 *
 * @param from only what happened then or later
 * @param to only what happened then or earlier
 * @param types only these stored names; empty for all
 * @param moment as it stood when
 * @param after only what follows this place in the list
 * @param limit at most so many, 1 to 200
 * @param withheld streams that are kept from the asker
 */
public record ReadChildTimeline(
        ChildId child,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<String> types,
        Moment moment,
        @Nullable Place after,
        int limit,
        Set<UUID> withheld) implements Withholding<ChildTimeline> {

    public ReadChildTimeline {
        types = Set.copyOf(types);
        withheld = Set.copyOf(withheld);
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a list holds 1 to 200 items, not " + limit);
        }
    }

    /** The question before it is known who asks. */
    public ReadChildTimeline(
            ChildId child,
            @Nullable Instant from,
            @Nullable Instant to,
            Set<String> types,
            Moment moment,
            @Nullable Place after,
            int limit) {
        this(child, from, to, types, moment, after, limit, Set.of());
    }

    @Override
    public ReadChildTimeline without(Set<UUID> streams) {
        return new ReadChildTimeline(child, from, to, types, moment, after, limit, streams);
    }

    /** The newest of all that is known now. */
    public static ReadChildTimeline of(ChildId child, int limit) {
        return new ReadChildTimeline(child, null, null, Set.of(), Moment.NOW, null, limit);
    }

    @Override
    public QuestionName name() {
        return new QuestionName("read-child-timeline");
    }

    @Override
    public About about() {
        return new About.OneChild(child);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.TIMELINE;
    }

    @Override
    public Class<ChildTimeline> answer() {
        return ChildTimeline.class;
    }

    /** A place in the list; its text form says nothing to whoever keeps it. */
    public record Place(Instant occurredAt, long position) {

        /** Reads the text form; refuses anything else with {@link IllegalArgumentException}. */
        public static Place of(String text) {
            List<String> parts = Cursor.decode(text, 2);
            return new Place(Cursor.instant(parts.get(0)), Cursor.number(parts.get(1)));
        }

        @Override
        public String toString() {
            return Cursor.encode(Cursor.text(occurredAt), Long.toString(position));
        }
    }
}
