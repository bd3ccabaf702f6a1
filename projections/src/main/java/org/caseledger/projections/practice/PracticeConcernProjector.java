package org.caseledger.projections.practice;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeActionRecorded;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernClosed;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernRaised;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernReported;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.springframework.stereotype.Component;

/** Keeps each practice concern: whom it concerns, of what kind it is, and its entries. */
@Component
final class PracticeConcernProjector implements Projector {

    static final EntryTable ENTRIES = new EntryTable("practice_concern_entry", "of_practice_concern");

    static final Column<UUID> ID = Column.uuid("practice_concern_id");
    static final Column<Long> POSITION = Column.bigint("position");
    static final Column<UUID> WORKER = Column.uuid("worker_id");
    static final Column<String> TYPE = Column.text("type");
    static final Column<String> RATING = Column.text("rating");
    static final Column<Boolean> ALLEGATION = Column.bool("allegation");
    static final Table CONCERNS = new Table(
            "practice_concern", Table.Kind.ADDED, 1, List.of(ID, POSITION, WORKER, TYPE, RATING, ALLEGATION));

    @Override
    public ProjectionName name() {
        return ProjectionName.PRACTICE_CONCERNS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(CONCERNS, ENTRIES.table());
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return entry.event() instanceof PracticeConcernEvent event
                ? Set.of(event.practiceConcern().value())
                : Set.of();
    }

    @Override
    public void project(StoredEvent entry, UUID concern, Rows rows) {
        switch ((PracticeConcernEvent) entry.event()) {
            case PracticeConcernRaised raised -> rows.put(concern(entry, concern, raised)
                    .set(TYPE, raised.type().name())
                    .set(RATING, raised.rating().name())
                    .set(ALLEGATION, false));
            case PracticeConcernReported reported -> rows.put(concern(entry, concern, reported)
                    .set(TYPE, reported.type().name())
                    .set(RATING, reported.rating().name())
                    .set(ALLEGATION, reported.allegation()));
            case PracticeActionRecorded recorded -> {
                // it stays as it is
            }
            case PracticeConcernClosed closed -> {
                // it stays as it is
            }
        }
        rows.put(ENTRIES.row(concern, entry));
    }

    private static Row concern(StoredEvent entry, UUID concern, PracticeConcernEvent event) {
        return new Row(CONCERNS)
                .set(ID, concern)
                .set(POSITION, entry.position())
                .set(WORKER, event.worker().value());
    }
}
