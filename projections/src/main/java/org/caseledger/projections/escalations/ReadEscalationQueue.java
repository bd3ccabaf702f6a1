package org.caseledger.projections.escalations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.Cursor;
import org.caseledger.projections.Moment;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Withholding;
import org.caseledger.projections.escalations.EscalationItem.Status;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a manager, most urgent first: RED before AMBER before GREEN, then by what is due first, then what has
 * been resolved.
 *
 * @param scope what the asker may see; nothing until access has been decided
 * @param moment as it stood when
 * @param now the moment against which due times are held, unless {@code moment} is an earlier one or says as of when
 * @param after only what follows this place in the list
 * @param limit at most so many, 1 to 200
 * @param withheld items, and subjects of items, that are kept from the asker
 */
public record ReadEscalationQueue(
        Filter filter,
        QueueScope scope,
        Moment moment,
        Instant now,
        @Nullable Place after,
        int limit,
        Set<UUID> withheld) implements Withholding<EscalationQueue> {

    public ReadEscalationQueue {
        withheld = Set.copyOf(withheld);
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a list holds 1 to 200 items, not " + limit);
        }
    }

    /** The question before it is known who asks. */
    public ReadEscalationQueue(
            Filter filter, QueueScope scope, Moment moment, Instant now, @Nullable Place after, int limit) {
        this(filter, scope, moment, now, after, limit, Set.of());
    }

    @Override
    public ReadEscalationQueue without(Set<UUID> streams) {
        return new ReadEscalationQueue(filter, scope, moment, now, after, limit, streams);
    }

    /** The beginning of the queue as it stands, for nobody yet. */
    public static ReadEscalationQueue of(Filter filter, Instant now, int limit) {
        return new ReadEscalationQueue(filter, QueueScope.NOTHING, Moment.NOW, now, null, limit);
    }

    /** The same question within what the asker may see. */
    public ReadEscalationQueue within(QueueScope allowed) {
        return new ReadEscalationQueue(filter, allowed, moment, now, after, limit, withheld);
    }

    /**
     * The moment against which due times are held: as of when it is read, else when the last was recorded that is known.
     *
     * @param recorded when the entry was recorded up to which all is known; null where none is named or it is not there yet
     */
    Instant clock(@Nullable Instant recorded) {
        return moment.asOf() != null ? moment.asOf() : earlier(earlier(now, moment.knownAt()), recorded);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    @Override
    public QuestionName name() {
        return new QuestionName("read-escalation-queue");
    }

    @Override
    public About about() {
        return new About.TheQueue();
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.ESCALATIONS;
    }

    @Override
    public Class<EscalationQueue> answer() {
        return EscalationQueue.class;
    }

    /** Only items with these values; null for any. */
    public record Filter(
            @Nullable Status status,
            @Nullable Rating rating,
            @Nullable Boolean overdue,
            @Nullable TeamCode team,
            @Nullable WorkerId assignee,
            @Nullable ChildId child) {

        /** Any item. */
        public static final Filter ANY = new Filter(null, null, null, null, null, null);
    }

    /** A place in the list; its text form says nothing to whoever keeps it. */
    public record Place(int urgency, Instant nextDueAt, EscalationId id) {

        /** Reads the text form; refuses anything else with {@link IllegalArgumentException}. */
        public static Place of(String text) {
            List<String> parts = Cursor.decode(text, 3);
            int urgency = Math.clamp(Cursor.number(parts.get(0)), 0, Integer.MAX_VALUE);
            return new Place(urgency, Cursor.instant(parts.get(1)), EscalationId.of(parts.get(2)));
        }

        @Override
        public String toString() {
            return Cursor.encode(Integer.toString(urgency), Cursor.text(nextDueAt), id.toString());
        }
    }
}
