package org.caseledger.projections.staff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.staff.StaffEvent;
import org.caseledger.domain.staff.StaffEvent.AbsenceRecorded;
import org.caseledger.domain.staff.StaffEvent.WorkerLeft;
import org.caseledger.domain.staff.StaffEvent.WorkerProposed;
import org.caseledger.domain.staff.StaffEvent.WorkerRegistered;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.SealedText;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.caseledger.projections.staff.ReadStaff.Status;
import org.jspecify.annotations.Nullable;
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
    static final Column<String> STATUS = Column.text("status");
    static final Column<Instant> AWAY_FROM = Column.instant("away_from");
    static final Column<Instant> AWAY_TO = Column.instant("away_to");

    static final Table WORKERS = new Table(
            "worker",
            Table.Kind.FOLDED,
            2,
            List.of(WORKER, POSITION, EVENT, TYPE, SIGN_IN_NAME, DISPLAY_NAME, ROLE, TEAM, STATUS, AWAY_FROM, AWAY_TO));

    @Override
    public ProjectionName name() {
        return ProjectionName.STAFF;
    }

    @Override
    public int version() {
        return 2;
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
            case WorkerProposed proposed -> rows.put(named(
                    entry, worker, proposed.signInName(), proposed.displayName(), proposed.role(), proposed.team())
                    .set(STATUS, Status.PROPOSED.name()));
            case WorkerRegistered registered -> rows.put(named(
                    entry, worker, registered.signInName(), registered.displayName(), registered.role(),
                    registered.team()).set(STATUS, Status.HERE.name()));
            case AbsenceRecorded absence -> rows.put(before(rows, worker, entry)
                    .set(AWAY_FROM, absence.from())
                    .set(AWAY_TO, absence.to()));
            case WorkerLeft left -> rows.put(before(rows, worker, entry).set(STATUS, Status.LEFT.name()));
        }
    }

    private static Row named(
            StoredEvent entry, UUID worker, PersonalText signInName, PersonalText displayName, StaffRole role,
            @Nullable TeamCode team) {
        return new Row(WORKERS)
                .set(WORKER, worker)
                .set(POSITION, entry.position())
                .set(EVENT, entry.id())
                .set(TYPE, entry.type())
                .set(SIGN_IN_NAME, SealedText.part(signInName))
                .set(DISPLAY_NAME, SealedText.part(displayName))
                .set(ROLE, role.name())
                .set(TEAM, team == null ? null : team.value());
    }

    /** Names stay bound to the entry that holds them; what happened later changes the rest. */
    private static Row before(Rows rows, UUID worker, StoredEvent entry) {
        Row before = rows.latest(WORKERS, worker);
        if (before == null) {
            throw new IllegalStateException("worker " + worker + " was never registered");
        }
        return before.copy().set(POSITION, entry.position());
    }
}
