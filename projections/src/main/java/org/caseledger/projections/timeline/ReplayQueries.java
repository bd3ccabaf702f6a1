package org.caseledger.projections.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.SqlConditions;
import org.caseledger.projections.entry.Corrections;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.entry.opened.EntryReader;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.standing.HistoryFold;
import org.caseledger.projections.projector.standing.Standing;
import org.caseledger.projections.projector.standing.StandingReader;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.rebuild.EntrySource;
import org.caseledger.projections.timeline.CompareChild.Compared;
import org.caseledger.projections.timeline.ReplayChild.Replayed;
import org.caseledger.projections.timeline.ReplayChild.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReplayChild} and {@link CompareChild}: folds the child's entries with the projectors themselves. */
@Component
final class ReplayQueries {

    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final EntrySource log;
    private final List<Projector> projectors;
    private final List<StandingReader> readers;
    private final EntryReader entries;

    ReplayQueries(
            @Qualifier("reader") DataSource reader,
            EntrySource log,
            List<Projector> projectors,
            List<StandingReader> readers,
            EntryReader entries) {
        this.database = new JdbcTemplate(reader);
        this.jdbc = JdbcClient.create(database);
        this.log = log;
        this.projectors = List.copyOf(projectors);
        this.readers = List.copyOf(readers);
        this.entries = entries;
    }

    @QueryHandler
    Replayed answer(ReplayChild question) {
        List<Row> rows = read(onRecord(question.child(), question.withheld())
                .and("position >= ?", question.fromPosition()), question.limit() + 1);
        List<Row> shown = rows.subList(0, Math.min(rows.size(), question.limit()));
        if (shown.isEmpty()) {
            return new Replayed(List.of(), null);
        }
        List<Long> positions = positions(question.child(), question.withheld(), position(shown.getLast()));
        Long after = rows.size() > shown.size() ? position(rows.getLast()) : null;
        return new Replayed(database.execute((ConnectionCallback<List<Step>>) connection -> steps(
                connection, question.child(), shown, positions, after)), after);
    }

    private List<Step> steps(
            Connection connection, ChildId child, List<Row> shown, List<Long> positions, @Nullable Long after)
            throws SQLException {
        RulesThen rules = RulesThen.read(connection, log);
        HistoryFold fold = new HistoryFold(projectors, readers);
        int before = positions.size() - shown.size();
        List<Step> steps = new ArrayList<>();
        log.at(connection, longs(positions), entry -> {
            fold.next(entry);
            int at = fold.size() - 1;
            if (at >= before) {
                steps.add(new Step(
                        entries.onRecordOf(child, shown.get(at - before), Corrections.NONE),
                        at == 0 ? null : positions.get(at - 1),
                        at + 1 < positions.size() ? positions.get(at + 1) : after,
                        rules.at(entry),
                        fold.standing()));
            }
        });
        return steps;
    }

    @QueryHandler
    Compared answer(CompareChild question) {
        List<Row> rows = read(onRecord(question.child(), question.withheld())
                .and("position <= ?", question.later()), Integer.MAX_VALUE);
        Corrections then = Corrections.in(rows.stream().filter(row -> position(row) <= question.earlier()).toList());
        Corrections now = Corrections.in(rows);
        List<Entry> added = new ArrayList<>();
        List<Entry> corrected = new ArrayList<>();
        for (Row row : rows) {
            if (position(row) > question.earlier()) {
                added.add(entries.onRecordOf(question.child(), row, now));
            } else if (!now.of(row).equals(then.of(row)) || now.strikeThrough(row) != then.strikeThrough(row)) {
                corrected.add(entries.onRecordOf(question.child(), row, now));
            }
        }
        List<Long> positions = rows.stream().map(ReplayQueries::position).toList();
        return new Compared(added, StandingChanges.between(
                standing(positions.stream().filter(position -> position <= question.earlier()).toList()),
                standing(positions)), corrected);
    }

    private List<Standing> standing(List<Long> positions) {
        HistoryFold fold = new HistoryFold(projectors, readers);
        return database.execute((ConnectionCallback<List<Standing>>) connection -> {
            log.at(connection, longs(positions), fold::next);
            return fold.standing();
        });
    }

    private List<Long> positions(ChildId child, Set<UUID> withheld, long last) {
        SqlConditions where = onRecord(child, withheld).and("position <= ?", last);
        return jdbc.sql("SELECT position FROM projections.timeline_entry WHERE " + where.sql() + " ORDER BY position")
                .params(where.parameters())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private List<Row> read(SqlConditions where, int most) {
        return jdbc.sql("SELECT " + TimelineProjector.ENTRIES.table().columnList()
                + " FROM projections.timeline_entry WHERE " + where.sql() + " ORDER BY position LIMIT " + most)
                .params(where.parameters())
                .query(TimelineProjector.ENTRIES.table()::read)
                .list();
    }

    private static SqlConditions onRecord(ChildId child, Set<UUID> withheld) {
        return new SqlConditions().and("child_id = ?", child.value()).andNoneOf("stream", withheld);
    }

    private static long position(Row row) {
        return row.get(EntryTable.POSITION);
    }

    private static long[] longs(List<Long> positions) {
        return positions.stream().mapToLong(Long::longValue).toArray();
    }
}
