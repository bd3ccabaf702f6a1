package org.caseledger.projections.children;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Table;

/** What is kept of children's records as such. Who the child is is sealed. */
final class ChildTables {

    static final Column<UUID> CHILD = Column.uuid("child_id");
    static final Column<Long> POSITION = Column.bigint("position");
    static final Column<Long> SEQ = Column.bigint("seq");
    static final Column<String> TEAM = Column.text("team");
    static final Column<Instant> OCCURRED = Column.instant("occurred_at");

    static final Column<UUID> EVENT = Column.uuid("event_id");
    static final Column<String> TYPE = Column.text("type");
    static final Column<String> MOSAIC_PERSON_ID = Column.text("mosaic_person_id");
    static final Column<String> GIVEN_NAME = Column.text("given_name");
    static final Column<String> FAMILY_NAME = Column.text("family_name");
    static final Column<String> DATE_OF_BIRTH = Column.text("date_of_birth");
    static final Column<String> NHS_NUMBER = Column.text("nhs_number");

    static final Column<UUID> WORKER = Column.uuid("worker_id");
    static final Column<String> INVOLVEMENT = Column.text("involvement");

    static final Table RECORDS = new Table(
            "child_record",
            Table.Kind.ADDED,
            1,
            List.of(
                    CHILD, POSITION, SEQ, EVENT, TYPE, MOSAIC_PERSON_ID, GIVEN_NAME, FAMILY_NAME, DATE_OF_BIRTH,
                    NHS_NUMBER, TEAM, OCCURRED));

    static final Table ALLOCATIONS = new Table(
            "child_allocation",
            Table.Kind.ADDED,
            2,
            List.of(CHILD, POSITION, SEQ, WORKER, TEAM, INVOLVEMENT, OCCURRED));

    static final Column<UUID> HOLD = Column.uuid("hold_id");
    static final Column<String> RULE = Column.text("rule");
    static final Column<String> REASON = Column.text("reason");
    static final Column<UUID> ASKED_BY = Column.uuid("asked_by");
    static final Column<UUID> APPROVED_BY = Column.uuid("approved_by");
    static final Column<UUID> RECORDED_BY = Column.uuid("recorded_by");

    static final Table RETENTION = new Table(
            "child_retention",
            Table.Kind.ADDED,
            2,
            List.of(
                    CHILD, POSITION, SEQ, EVENT, TYPE, HOLD, RULE, REASON, ASKED_BY, APPROVED_BY, RECORDED_BY,
                    OCCURRED));
    static final Column<String> STATUS = Column.text("status");

    static final Table PLANS = new Table(
            "child_plan", Table.Kind.ADDED, 2, List.of(CHILD, POSITION, SEQ, STATUS, OCCURRED));

    private ChildTables() {}
}
