package org.caseledger.projections.registers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.device.DeviceEvent;
import org.caseledger.domain.device.DeviceEvent.DeviceIssued;
import org.caseledger.domain.device.DeviceEvent.DeviceReturned;
import org.caseledger.domain.platform.PlatformEvent;
import org.caseledger.domain.platform.PlatformEvent.PlatformAssessed;
import org.caseledger.domain.platform.PlatformEvent.PlatformExceptionApplied;
import org.caseledger.domain.platform.PlatformEvent.PlatformStatusChanged;
import org.caseledger.domain.platform.terms.Assessment;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.springframework.stereotype.Component;

/** Keeps what was said of each platform, and where each device went. */
@Component
final class RegisterProjector implements Projector {

    static final Column<Long> POSITION = Column.bigint("position");
    static final Column<String> KIND = Column.text("kind");

    static final Column<String> PLATFORM = Column.text("platform");
    static final Column<String> STATUS = Column.text("status");
    static final Column<String> LICENCE = Column.text("licence");
    static final Column<Instant> DPIA_VALID_TO = Column.instant("dpia_valid_to");
    static final Column<Instant> FROM = Column.instant("from_at");
    static final Column<Instant> TO = Column.instant("to_at");
    static final Column<UUID> SAID_BY = Column.uuid("said_by");
    static final Table STATEMENTS = new Table(
            "platform_statement",
            Table.Kind.ADDED,
            2,
            List.of(PLATFORM, POSITION, KIND, STATUS, LICENCE, DPIA_VALID_TO, FROM, TO, SAID_BY));

    static final Column<String> ASSET_TAG = Column.text("asset_tag");
    static final Column<UUID> WORKER = Column.uuid("worker_id");
    static final Column<Instant> AT = Column.instant("at");
    static final Table MOVEMENTS = new Table(
            "device_movement", Table.Kind.ADDED, 2, List.of(ASSET_TAG, POSITION, KIND, WORKER, AT));

    @Override
    public ProjectionName name() {
        return ProjectionName.REGISTERS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(STATEMENTS, MOVEMENTS);
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return switch (entry.event()) {
            case PlatformEvent event -> Set.of(event.platformRecord().value());
            case DeviceEvent event -> Set.of(event.deviceRecord().value());
            default -> Set.of();
        };
    }

    @Override
    public void project(StoredEvent entry, UUID key, Rows rows) {
        switch (entry.event()) {
            case PlatformEvent event -> rows.put(statement(entry, event));
            case DeviceEvent event -> rows.put(movement(entry, event));
            default -> throw new IllegalArgumentException(entry.type() + " is of no register");
        }
    }

    private static Row statement(StoredEvent entry, PlatformEvent event) {
        Row row = new Row(STATEMENTS)
                .set(PLATFORM, event.platform().value())
                .set(POSITION, entry.position())
                .set(SAID_BY, event.by().value());
        return switch (event) {
            case PlatformAssessed assessed -> said(row, ReadPlatforms.Kind.PROPOSED, assessed.assessment());
            case PlatformStatusChanged changed -> said(row, ReadPlatforms.Kind.AGREED, changed.assessment());
            case PlatformExceptionApplied applied -> row.set(KIND, ReadPlatforms.Kind.EXCEPTION.name())
                    .set(STATUS, null)
                    .set(LICENCE, null)
                    .set(DPIA_VALID_TO, null)
                    .set(FROM, applied.from())
                    .set(TO, applied.until());
        };
    }

    private static Row said(Row row, ReadPlatforms.Kind kind, Assessment assessment) {
        return row.set(KIND, kind.name())
                .set(STATUS, assessment.status().name())
                .set(LICENCE, assessment.licence().name())
                .set(DPIA_VALID_TO, assessment.dpiaValidTo())
                .set(FROM, assessment.from())
                .set(TO, assessment.to());
    }

    private static Row movement(StoredEvent entry, DeviceEvent event) {
        ReadDevices.Kind kind = switch (event) {
            case DeviceIssued issued -> ReadDevices.Kind.ISSUED;
            case DeviceReturned returned -> ReadDevices.Kind.RETURNED;
        };
        return new Row(MOVEMENTS)
                .set(ASSET_TAG, event.assetTag().value())
                .set(POSITION, entry.position())
                .set(KIND, kind.name())
                .set(WORKER, event.worker().value())
                .set(AT, event.occurredAt());
    }
}
