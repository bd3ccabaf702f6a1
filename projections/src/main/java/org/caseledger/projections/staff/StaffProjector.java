package org.caseledger.projections.staff;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.staff.StaffEvent;
import org.caseledger.domain.staff.StaffEvent.WorkerRegistered;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.SealedText;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.springframework.stereotype.Component;

/** Keeps each worker of the register; names are sealed. */
@Component
final class StaffProjector implements Projector {

    static final Column<UUID> WORKER = Column.uuid("worker_id");
    static final Column<Long> POSITION = Column.bigint("position");
    static final Column<UUID> EVENT = Column.uuid("event_id");
    static final Column<String> TYPE = Column.text("type");
    static final Column<String> SIGN_IN_NAME = Column.text("sign_in_name");
    static final Column<String> DISPLAY_NAME = Column.text("display_name");
    static final Column<String> ROLE = Column.text("role");
    static final Column<String> TEAM = Column.text("team");

    static final Table WORKERS = new Table(
            "worker",
            Table.Kind.ADDED,
            1,
            List.of(WORKER, POSITION, EVENT, TYPE, SIGN_IN_NAME, DISPLAY_NAME, ROLE, TEAM));

    @Override
    public ProjectionName name() {
        return ProjectionName.STAFF;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(WORKERS);
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return entry.event() instanceof StaffEvent event ? Set.of(event.worker().value()) : Set.of();
    }

    @Override
    public void project(StoredEvent entry, UUID worker, Rows rows) {
        Row latest = rows.latest(WORKERS, worker);
        if (latest != null && latest.get(POSITION) >= entry.position()) {
            return; // it holds this entry already
        }
        switch ((StaffEvent) entry.event()) {
            case WorkerRegistered registered -> rows.put(new Row(WORKERS)
                    .set(WORKER, worker)
                    .set(POSITION, entry.position())
                    .set(EVENT, entry.id())
                    .set(TYPE, entry.type())
                    .set(SIGN_IN_NAME, SealedText.part(registered.signInName()))
                    .set(DISPLAY_NAME, SealedText.part(registered.displayName()))
                    .set(ROLE, registered.role().name())
                    .set(TEAM, registered.team() == null ? null : registered.team().value()));
        }
    }
}
