package org.caseledger.projections.escalations;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.RuleBroken;
import org.caseledger.projections.Moment;
import org.caseledger.projections.SqlConditions;
import org.caseledger.projections.entry.Corrections;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.entry.opened.EntryReader;
import org.caseledger.projections.escalations.ReadEscalationQueue.Filter;
import org.caseledger.projections.escalations.ReadEscalationQueue.Place;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.rebuild.EntrySource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadEscalationQueue} and {@link ReadEscalation}. */
@Component
final class EscalationQueries {

    private static final String SELECT_ITEMS = "SELECT " + ItemTable.TABLE.columnList()
            + " FROM projections.escalation_item WHERE ";

    /** Said exactly so, the index of items as they stand now is used. */
    static final String AS_IT_STANDS = "to_position = " + ItemTable.NO_END;

    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final EntrySource log;
    private final EntryReader entries;
    private final ItemReader items;

    EscalationQueries(
            @Qualifier("reader") DataSource reader, EntrySource log, EntryReader entries, ItemReader items) {
        this.database = new JdbcTemplate(reader);
        this.jdbc = JdbcClient.create(database);
        this.log = log;
        this.entries = entries;
        this.items = items;
    }

    @QueryHandler
    EscalationQueue answer(ReadEscalationQueue question) {
        Instant clock = question.clock(recordedAt(question.moment().knownAtPosition()));
        List<Row> rows = rows(question, clock);
        List<EscalationItem> shown = rows.stream()
                .limit(question.limit())
                .map(row -> items.item(row, clock))
                .toList();
        if (rows.size() <= question.limit()) {
            return new EscalationQueue(shown, null);
        }
        Row last = rows.get(question.limit() - 1);
        Place next = new Place(
                last.get(ItemTable.URGENCY), last.get(ItemTable.NEXT_DUE), shown.getLast().id());
        return new EscalationQueue(shown, next);
    }

    @QueryHandler
    ReadEscalation.Answer answer(ReadEscalation question) {
        Row row = jdbc.sql(SELECT_ITEMS + "escalation_id = ? AND " + AS_IT_STANDS)
                .param(question.escalation().value())
                .query(ItemTable.TABLE::read)
                .optional()
                .orElseThrow(() -> new RuleBroken(
                        RuleBroken.Kind.NOT_FOUND,
                        "escalation-not-found",
                        "there is no escalation " + question.escalation()));
        List<Entry> done = jdbc.sql(EscalationProjector.ENTRIES.selectInOrder())
                .param(question.escalation().value())
                .query(EscalationProjector.ENTRIES.table()::read)
                .list()
                .stream()
                .map(entry -> entries.onAnyRecord(entry, Corrections.NONE))
                .toList();
        return new ReadEscalation.Answer(
                items.item(row, question.now()), done, row.get(ItemTable.FROM_POSITION), row.get(ItemTable.SEQ));
    }

    private @Nullable Instant recordedAt(@Nullable Long position) {
        if (position == null) {
            return null;
        }
        AtomicReference<@Nullable Instant> recorded = new AtomicReference<>();
        database.execute((ConnectionCallback<Boolean>) connection -> {
            log.at(connection, new long[]{position}, entry -> recorded.set(entry.recordedAt()));
            return true;
        });
        return recorded.get();
    }

    /** One row more than asked for shows whether the list goes on. */
    private List<Row> rows(ReadEscalationQueue question, Instant clock) {
        SqlConditions where = new SqlConditions();
        standing(where, question.moment());
        question.scope().narrow(where);
        where.andNoneOf("escalation_id", question.withheld()).andNoneOf("subject_id", question.withheld());
        wanted(where, question.filter(), clock);
        Place after = question.after();
        if (after != null) {
            where.and("(urgency, next_due_at, escalation_id) > (?, ?, ?)",
                    after.urgency(), after.nextDueAt(), after.id().value());
        }
        return jdbc.sql(SELECT_ITEMS + where.sql() + " ORDER BY urgency, next_due_at, escalation_id LIMIT "
                + (question.limit() + 1))
                .params(where.parameters())
                .query(ItemTable.TABLE::read)
                .list();
    }

    /** The row of each item that held at the moment: the last that began by every bound, so that the next one broke one. */
    private static void standing(SqlConditions where, Moment moment) {
        if (moment.equals(Moment.NOW)) {
            where.and(AS_IT_STANDS);
            return;
        }
        where.andIfGiven("from_position <= ?", moment.knownAtPosition())
                .andIfGiven("from_recorded_at <= ?", moment.knownAt())
                .andIfGiven("from_occurred_at <= ?", moment.asOf());
        where.andAny(new SqlConditions()
                .andIfGiven("to_position > ?", moment.knownAtPosition())
                .andIfGiven("to_recorded_at > ?", moment.knownAt())
                .andIfGiven("to_occurred_at > ?", moment.asOf()));
    }

    private static void wanted(SqlConditions where, Filter filter, Instant clock) {
        if (filter.status() != null) {
            where.and("status = ?", filter.status().name());
        }
        if (filter.rating() != null) {
            where.and("rating = ?", filter.rating().name());
        }
        if (filter.overdue() != null) {
            where.and(filter.overdue() ? "next_due_at < ?" : "next_due_at >= ?", clock);
        }
        if (filter.team() != null) {
            where.and("team = ?", filter.team().value());
        }
        if (filter.assignee() != null) {
            where.and("assignee = ?", filter.assignee().value());
        }
        if (filter.child() != null) {
            where.and("children @> ARRAY[?] AND NOT staff_matter", filter.child().value());
        }
    }
}
