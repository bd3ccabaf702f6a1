package org.caseledger.projections.registers;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.LicenceType;
import org.caseledger.domain.platform.terms.PlatformStatus;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadPlatforms} and {@link ReadDevices}. */
@Component
final class RegisterQueries {

    private final JdbcClient jdbc;
    private final WorkerNames workers;

    RegisterQueries(@Qualifier("reader") DataSource reader, WorkerNames workers) {
        this.jdbc = JdbcClient.create(reader);
        this.workers = workers;
    }

    @QueryHandler
    ReadPlatforms.Answer answer(ReadPlatforms question) {
        return new ReadPlatforms.Answer(
                rows(RegisterProjector.STATEMENTS, "platform").stream().map(this::statement).toList());
    }

    @QueryHandler
    ReadDevices.Answer answer(ReadDevices question) {
        return new ReadDevices.Answer(
                rows(RegisterProjector.MOVEMENTS, "asset_tag").stream().map(this::movement).toList());
    }

    private ReadPlatforms.Statement statement(Row row) {
        String status = row.find(RegisterProjector.STATUS);
        String licence = row.find(RegisterProjector.LICENCE);
        return new ReadPlatforms.Statement(
                row.get(RegisterProjector.PLATFORM),
                ReadPlatforms.Kind.valueOf(row.get(RegisterProjector.KIND)),
                status == null ? null : PlatformStatus.valueOf(status),
                licence == null ? null : LicenceType.valueOf(licence),
                row.find(RegisterProjector.DPIA_VALID_TO),
                row.get(RegisterProjector.FROM),
                row.find(RegisterProjector.TO),
                workers.nameOf(new WorkerId(row.get(RegisterProjector.SAID_BY))),
                row.get(RegisterProjector.POSITION));
    }

    private ReadDevices.Movement movement(Row row) {
        return new ReadDevices.Movement(
                row.get(RegisterProjector.ASSET_TAG),
                ReadDevices.Kind.valueOf(row.get(RegisterProjector.KIND)),
                workers.nameOf(new WorkerId(row.get(RegisterProjector.WORKER))),
                row.get(RegisterProjector.AT),
                row.get(RegisterProjector.POSITION));
    }

    private List<Row> rows(Table table, String key) {
        return jdbc.sql("SELECT " + table.columnList() + " FROM " + table.qualifiedName() + " ORDER BY " + key
                + ", position")
                .query(table::read)
                .list();
    }
}
