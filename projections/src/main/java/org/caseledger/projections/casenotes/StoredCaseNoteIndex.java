package org.caseledger.projections.casenotes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.projections.SqlConditions;
import org.caseledger.projections.casenotes.ReadCaseNotes.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The index by the rows of the projection. */
@Component
final class StoredCaseNoteIndex implements CaseNoteIndex {

    private final JdbcClient jdbc;

    StoredCaseNoteIndex(@Qualifier("reader") DataSource reader) {
        this.jdbc = JdbcClient.create(reader);
    }

    @Override
    public List<ChildId> children(
            TeamCode team, @Nullable Instant from, @Nullable Instant to, @Nullable Place after, int limit) {
        SqlConditions where = CaseNoteQueries.within(from, to, after).and("c.team = ?", team.value());
        return jdbc.sql("SELECT DISTINCT child_id FROM (SELECT n.child_id FROM projections.case_note n"
                + " JOIN projections.case_note_child c ON c.child_id = n.child_id WHERE " + where.sql()
                + CaseNoteQueries.NEWEST_FIRST + (limit + 1) + ") AS page ORDER BY child_id")
                .params(where.parameters())
                .query((row, n) -> new ChildId(row.getObject(1, UUID.class)))
                .list();
    }
}
