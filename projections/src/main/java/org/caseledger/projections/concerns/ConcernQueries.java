package org.caseledger.projections.concerns;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.projections.entry.Corrections;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.entry.opened.EntryReader;
import org.caseledger.projections.projector.table.Row;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadConcern}. */
@Component
final class ConcernQueries {

    private final JdbcClient jdbc;
    private final EntryReader reader;

    ConcernQueries(@Qualifier("reader") DataSource reader, EntryReader entries) {
        this.jdbc = JdbcClient.create(reader);
        this.reader = entries;
    }

    @QueryHandler
    ReadConcern.Answer answer(ReadConcern question) {
        ConcernId concern = question.concern();
        List<Row> rows = jdbc.sql(ConcernProjector.ENTRIES.selectInOrder())
                .param(concern.value())
                .query(ConcernProjector.ENTRIES.table()::read)
                .list();
        if (rows.isEmpty()) {
            throw new RuleBroken(RuleBroken.Kind.NOT_FOUND, "concern-not-found", "there is no concern " + concern);
        }
        Row reported = rows.stream().filter(ConcernQueries::isReport).findFirst().orElse(rows.getFirst());
        List<Entry> entries = rows.stream().map(row -> reader.onAnyRecord(row, Corrections.NONE)).toList();
        List<Row> raised = raised(concern);
        long lastRaised = raised.isEmpty() ? -1 : raised.getLast().get(ConcernProjector.POSITION);
        return new ReadConcern.Answer(
                concern,
                ReadConcern.State.after(entries),
                EntryTable.children(reported),
                reader.onAnyRecord(reported, Corrections.NONE).contactId(),
                ReadConcern.openEnquiry(entries),
                raised.stream().map(row -> new EscalationId(row.get(ConcernProjector.ESCALATION))).toList(),
                entries,
                Math.max(entries.getLast().position(), lastRaised),
                EntryTable.sequence(rows.getLast()));
    }

    /** A worker may have been named in the entry before it. */
    private static boolean isReport(Row row) {
        return EntryTable.type(row).equals("safeguarding-concern-reported");
    }

    private List<Row> raised(ConcernId concern) {
        return jdbc.sql("SELECT " + ConcernProjector.ESCALATIONS.columnList()
                + " FROM projections.concern_escalation WHERE concern_id = ? ORDER BY position")
                .param(concern.value())
                .query(ConcernProjector.ESCALATIONS::read)
                .list();
    }
}
