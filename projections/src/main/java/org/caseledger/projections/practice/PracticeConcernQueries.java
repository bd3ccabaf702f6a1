package org.caseledger.projections.practice;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.Rating;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.caseledger.projections.SqlConditions;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.entry.opened.EntryReader;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.table.Row;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadPracticeConcerns} and {@link ReadPracticeConcern}. */
@Component
final class PracticeConcernQueries {

    private static final String SELECT = "SELECT p.practice_concern_id, p.position, p.worker_id, p.type, p.rating,"
            + " p.allegation FROM";

    private final JdbcClient jdbc;
    private final EntryReader reader;
    private final WorkerNames workers;

    PracticeConcernQueries(@Qualifier("reader") DataSource reader, EntryReader entries, WorkerNames workers) {
        this.jdbc = JdbcClient.create(reader);
        this.reader = entries;
        this.workers = workers;
    }

    @QueryHandler
    ReadPracticeConcerns.Answer answer(ReadPracticeConcerns question) {
        SqlConditions where = question.scope().conditions();
        List<Row> rows = jdbc.sql(SELECT + PracticeScope.TABLES + "WHERE " + where.sql()
                + " ORDER BY p.position DESC LIMIT 200")
                .params(where.parameters())
                .query(PracticeConcernProjector.CONCERNS::read)
                .list();
        return new ReadPracticeConcerns.Answer(rows.stream().map(this::record).toList());
    }

    @QueryHandler
    PracticeConcernRecord answer(ReadPracticeConcern question) {
        PracticeConcernId concern = question.practiceConcern();
        return jdbc.sql(SELECT + " projections.practice_concern p WHERE p.practice_concern_id = ?")
                .param(concern.value())
                .query(PracticeConcernProjector.CONCERNS::read)
                .optional()
                .map(this::record)
                .orElseThrow(() -> new RuleBroken(
                        RuleBroken.Kind.NOT_FOUND,
                        "practice-concern-not-found",
                        "there is no practice concern " + concern));
    }

    private PracticeConcernRecord record(Row row) {
        UUID id = row.get(PracticeConcernProjector.ID);
        WorkerId worker = new WorkerId(row.get(PracticeConcernProjector.WORKER));
        List<Row> rows = jdbc.sql(PracticeConcernProjector.ENTRIES.selectInOrder())
                .param(id)
                .query(PracticeConcernProjector.ENTRIES.table()::read)
                .list();
        List<Entry> entries = rows.stream().map(entry -> reader.aboutWorker(worker, entry)).toList();
        return new PracticeConcernRecord(
                new PracticeConcernId(id),
                workers.nameOf(worker),
                PracticeConcernType.valueOf(row.get(PracticeConcernProjector.TYPE)),
                Rating.valueOf(row.get(PracticeConcernProjector.RATING)),
                entries.getFirst().contactId(),
                row.get(PracticeConcernProjector.ALLEGATION),
                entries.getLast().type().equals("practice-concern-closed"),
                entries,
                entries.getLast().position(),
                EntryTable.sequence(rows.getLast()));
    }
}
