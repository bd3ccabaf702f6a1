package org.caseledger.projections.timeline;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.projections.Moment;
import org.caseledger.projections.SqlConditions;
import org.caseledger.projections.entry.Corrections;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.entry.opened.EntryReader;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.timeline.ReadChildTimeline.Place;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadChildTimeline}. */
@Component
final class TimelineQueries {

    private final JdbcClient jdbc;
    private final EntryReader entries;

    TimelineQueries(@Qualifier("reader") DataSource reader, EntryReader entries) {
        this.jdbc = JdbcClient.create(reader);
        this.entries = entries;
    }

    @QueryHandler
    ChildTimeline answer(ReadChildTimeline question) {
        List<Row> rows = rows(question);
        Corrections corrections = rows.isEmpty() ? Corrections.NONE : corrections(question);
        List<Entry> items = rows.stream()
                .limit(question.limit())
                .map(row -> entries.onRecordOf(question.child(), row, corrections))
                .toList();
        if (rows.size() <= question.limit()) {
            return new ChildTimeline(items, null);
        }
        Entry last = items.getLast();
        return new ChildTimeline(items, new Place(last.occurredAt(), last.position()));
    }

    /** One row more than asked for shows whether the list goes on. */
    private List<Row> rows(ReadChildTimeline question) {
        Place after = question.after();
        SqlConditions where = onRecordAt(question)
                .andIfGiven("occurred_at >= ?", question.from())
                .andIfGiven("occurred_at <= ?", question.to());
        if (!question.types().isEmpty()) {
            where.and("type = ANY (?)", (Object) question.types().toArray(String[]::new));
        }
        if (after != null) {
            where.and("(occurred_at, position) < (?, ?)", after.occurredAt(), after.position());
        }
        return read(where, "occurred_at DESC, position DESC LIMIT " + (question.limit() + 1));
    }

    /** What had been said of earlier entries at the moment in which the record is read. */
    private Corrections corrections(ReadChildTimeline question) {
        return Corrections.in(read(onRecordAt(question).and(Corrections.ARE_SUCH), "position"));
    }

    private static SqlConditions onRecordAt(ReadChildTimeline question) {
        Moment moment = question.moment();
        return new SqlConditions()
                .and("child_id = ?", question.child().value())
                .andNoneOf("stream", question.withheld())
                .andIfGiven("occurred_at <= ?", moment.asOf())
                .andIfGiven("recorded_at <= ?", moment.knownAt())
                .andIfGiven("position <= ?", moment.knownAtPosition());
    }

    private List<Row> read(SqlConditions where, String order) {
        return jdbc.sql("SELECT " + TimelineProjector.ENTRIES.table().columnList()
                + " FROM projections.timeline_entry WHERE " + where.sql() + " ORDER BY " + order)
                .params(where.parameters())
                .query(TimelineProjector.ENTRIES.table()::read)
                .list();
    }
}
