package org.caseledger.projections.casenotes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.casenote.CaseNotesId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.SqlConditions;
import org.caseledger.projections.casenotes.ReadCaseNotes.Place;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadCaseNotes} and {@link ReadCaseNote}. A contact in progress has no note yet. */
@Component
final class CaseNoteQueries {

    static final String NEWEST_FIRST = " ORDER BY n.effective_at DESC, n.note_id DESC LIMIT ";

    private final JdbcClient jdbc;
    private final NoteWriter writer;

    CaseNoteQueries(@Qualifier("reader") DataSource reader, NoteWriter writer) {
        this.jdbc = JdbcClient.create(reader);
        this.writer = writer;
    }

    @QueryHandler
    ReadCaseNotes.Answer answer(ReadCaseNotes question) {
        UUID[] children = question.children().stream().map(ChildId::value).toArray(UUID[]::new);
        SqlConditions where = within(question.from(), question.to(), question.after())
                .and("n.child_id = ANY (?)", (Object) children);
        List<Row> rows = notes(where, question.limit() + 1);
        List<CaseNote> items = rows.stream().limit(question.limit()).map(row -> writer.note(row, child(row))).toList();
        if (rows.size() <= question.limit()) {
            return new ReadCaseNotes.Answer(items, null);
        }
        CaseNote last = items.getLast();
        return new ReadCaseNotes.Answer(items, new Place(last.effectiveAt(), last.id()));
    }

    @QueryHandler
    CaseNote answer(ReadCaseNote question) {
        UUID note = CaseNotesId.note(question.contact(), question.child());
        return notes(new SqlConditions().and("n.note_id = ?", note).and("n.ended"), 1).stream()
                .findFirst()
                .map(row -> writer.note(row, child(row)))
                .orElseThrow(() -> new RuleBroken(
                        RuleBroken.Kind.NOT_FOUND, "case-note-not-found",
                        "contact " + question.contact() + " has no case note of child " + question.child()));
    }

    /** Notes of contacts that have ended, of a time, after a place. */
    static SqlConditions within(@Nullable Instant from, @Nullable Instant to, @Nullable Place after) {
        SqlConditions where = new SqlConditions()
                .and("n.ended")
                .andIfGiven("n.effective_at >= ?", from)
                .andIfGiven("n.effective_at <= ?", to);
        return after == null
                ? where
                : where.and("(n.effective_at, n.note_id) < (?, ?)", after.effectiveAt(), after.note());
    }

    private List<Row> notes(SqlConditions where, int limit) {
        return jdbc.sql("SELECT " + CaseNoteTables.NOTES.columnList() + " FROM projections.case_note n WHERE "
                + where.sql() + NEWEST_FIRST + limit)
                .params(where.parameters())
                .query(CaseNoteTables.NOTES::read)
                .list();
    }

    private Row child(Row note) {
        return jdbc.sql("SELECT " + CaseNoteTables.CHILDREN.columnList()
                + " FROM projections.case_note_child WHERE child_id = ?")
                .param(note.get(CaseNoteTables.CHILD))
                .query(CaseNoteTables.CHILDREN::read)
                .single();
    }
}
