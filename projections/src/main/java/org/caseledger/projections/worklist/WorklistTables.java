package org.caseledger.projections.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Table;

/** Contacts by who began them, and which of them ended. */
final class WorklistTables {

    static final Column<UUID> CONTACT = Column.uuid("contact_id");
    static final Column<UUID> WORKER = Column.uuid("worker_id");
    static final Column<String> CHANNEL = Column.text("channel");
    static final Column<List<UUID>> CHILDREN = Column.uuids("children");
    static final Column<Instant> BEGAN = Column.instant("began_at");
    static final Column<Long> POSITION = Column.bigint("position");

    static final Table BEGUN = new Table(
            "worklist_begun", Table.Kind.ADDED, 1, List.of(CONTACT, WORKER, CHANNEL, CHILDREN, BEGAN));

    static final Table ENDED = new Table("worklist_ended", Table.Kind.ADDED, 2, List.of(CONTACT, POSITION));

    private WorklistTables() {}
}
