package org.caseledger.projections.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.projections.Cursor;
import org.caseledger.projections.SqlConditions;
import org.caseledger.projections.entry.opened.TextOpener;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.search.SearchChildren.Found;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers {@link SearchChildren}. Who may be seen is decided inside the statement, from the tables that the append itself
 * writes: those who may not be seen are in no row, no count and no page that is shorter than it looks.
 */
@Component
final class SearchQueries {

    private final JdbcClient jdbc;
    private final TextOpener texts;

    SearchQueries(@Qualifier("reader") DataSource reader, TextOpener texts) {
        this.jdbc = JdbcClient.create(reader);
        this.texts = texts;
    }

    @QueryHandler
    SearchChildren.Answer answer(SearchChildren question) {
        SqlConditions where = new SqlConditions()
                .and("hashes @> CAST(? AS text[])", (Object) question.hashes().toArray(String[]::new))
                .andIfGiven("position < ?", question.before())
                .andAny(visible(question.scope()));
        List<Hit> hits = jdbc
                .sql("SELECT " + SearchProjector.FOUND.columnList() + ", team FROM projections.child_search"
                        + " JOIN ledger.child_access ON child = child_id WHERE " + where.sql()
                        + " ORDER BY position DESC LIMIT " + (question.limit() + 1))
                .params(where.parameters())
                .query((row, number) -> new Hit(
                        SearchProjector.FOUND.read(row, number), new TeamCode(row.getString("team"))))
                .list();
        List<Found> items = hits.stream().limit(question.limit()).map(this::found).toList();
        return new SearchChildren.Answer(
                items,
                hits.size() > question.limit()
                        ? Cursor.encode(Long.toString(
                                hits.get(question.limit() - 1).row().get(SearchProjector.POSITION)))
                        : null);
    }

    private static SqlConditions visible(SearchScope scope) {
        SqlConditions any = new SqlConditions().and("?", scope.everyTeam());
        if (!scope.teams().isEmpty()) {
            any.and("team = ANY (?)", (Object) scope.teams().stream().map(TeamCode::value).toArray(String[]::new));
        }
        if (scope.involved() != null) {
            any.and(
                    "EXISTS (SELECT FROM ledger.involvement AS part WHERE part.child = child_id AND part.worker = ?)",
                    scope.involved().value());
        }
        return any;
    }

    private record Hit(Row row, TeamCode team) {}

    private Found found(Hit hit) {
        Row row = hit.row();
        UUID child = row.get(SearchProjector.CHILD);
        return new Found(
                new ChildId(child),
                words(row, SearchProjector.GIVEN_NAME),
                words(row, SearchProjector.FAMILY_NAME),
                words(row, SearchProjector.DATE_OF_BIRTH),
                words(row, SearchProjector.MOSAIC_PERSON_ID),
                hit.team());
    }

    private String words(Row row, Column<String> column) {
        return texts.open(
                row.get(SearchProjector.EVENT),
                row.get(SearchProjector.TYPE),
                row.get(column),
                List.of(new ChildId(row.get(SearchProjector.CHILD))),
                new ArrayList<>());
    }
}
