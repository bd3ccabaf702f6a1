package org.caseledger.projections.staff;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.entry.opened.TextOpener;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.staff.ReadStaff.Registered;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadStaff}. */
@Component
final class StaffQueries {

    private final JdbcClient jdbc;
    private final TextOpener texts;

    StaffQueries(@Qualifier("reader") DataSource reader, TextOpener texts) {
        this.jdbc = JdbcClient.create(reader);
        this.texts = texts;
    }

    @QueryHandler
    ReadStaff.Answer answer(ReadStaff question) {
        List<Row> rows = jdbc.sql("SELECT " + StaffProjector.WORKERS.columnList()
                + " FROM (SELECT DISTINCT ON (worker_id) *, min(position) OVER (PARTITION BY worker_id) AS entered"
                + " FROM projections.worker ORDER BY worker_id, position DESC) latest ORDER BY entered")
                .query(StaffProjector.WORKERS::read)
                .list();
        long version = rows.stream().mapToLong(row -> row.get(StaffProjector.POSITION)).max().orElse(-1);
        return new ReadStaff.Answer(rows.stream().map(this::registered).toList(), version);
    }

    private Registered registered(Row row) {
        String team = row.find(StaffProjector.TEAM);
        return new Registered(
                new WorkerId(row.get(StaffProjector.WORKER)),
                words(row, StaffProjector.SIGN_IN_NAME),
                words(row, StaffProjector.DISPLAY_NAME),
                StaffRole.valueOf(row.get(StaffProjector.ROLE)),
                team == null ? null : new TeamCode(team),
                row.get(StaffProjector.POSITION),
                ReadStaff.Status.valueOf(row.get(StaffProjector.STATUS)),
                row.find(StaffProjector.AWAY_FROM),
                row.find(StaffProjector.AWAY_TO));
    }

    private String words(Row row, Column<String> column) {
        WorkerId worker = new WorkerId(row.get(StaffProjector.WORKER));
        return texts.open(
                row.get(StaffProjector.EVENT), row.get(StaffProjector.TYPE), row.get(column), List.of(worker),
                new ArrayList<>());
    }
}
