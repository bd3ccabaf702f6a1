package org.caseledger.projections.escalations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Table;

/**
 * Items of the queue, a row for each state an item was in. A row holds from the entry that made it until the next one:
 * by position, by when that was recorded, and by when it happened. The last row of an item has no end.
 */
final class ItemTable {

    /** Stands for "no later entry". */
    static final long NO_END = Long.MAX_VALUE;

    static final Column<UUID> ID = Column.uuid("escalation_id");
    static final Column<Long> FROM_POSITION = Column.bigint("from_position");
    static final Column<Long> TO_POSITION = Column.bigint("to_position");
    static final Column<Instant> FROM_RECORDED = Column.instant("from_recorded_at");
    static final Column<Instant> TO_RECORDED = Column.instant("to_recorded_at");
    static final Column<Instant> FROM_OCCURRED = Column.instant("from_occurred_at");
    static final Column<Instant> TO_OCCURRED = Column.instant("to_occurred_at");
    static final Column<Long> SEQ = Column.bigint("seq");
    static final Column<String> RULE = Column.text("rule");
    static final Column<Integer> RULE_VERSION = Column.integer("rule_version");
    static final Column<String> SOURCE = Column.text("source");
    static final Column<String> RATING = Column.text("rating");
    static final Column<String> STATUS = Column.text("status");
    static final Column<Integer> TIER = Column.integer("tier");
    static final Column<String> QUEUE = Column.text("queue");
    static final Column<String> TEAM = Column.text("team");
    static final Column<List<UUID>> CHILDREN = Column.uuids("children");
    static final Column<String> SUBJECT_TYPE = Column.text("subject_type");
    static final Column<UUID> SUBJECT = Column.uuid("subject_id");
    static final Column<UUID> ABOUT_RECORD_OF = Column.uuid("about_record_of");
    static final Column<UUID> HIDDEN_FROM = Column.uuid("hidden_from");
    static final Column<Boolean> STAFF_MATTER = Column.bool("staff_matter");
    static final Column<Boolean> FOR_LADO = Column.bool("for_lado");
    static final Column<Boolean> UNDELIVERED = Column.bool("undelivered");
    static final Column<Instant> RAISED = Column.instant("raised_at");
    static final Column<String> DUE = Column.json("due");
    static final Column<Instant> NEXT_DUE = Column.instant("next_due_at");
    static final Column<Instant> WATCHED = Column.instant("watched_until");
    static final Column<Integer> URGENCY = Column.integer("urgency");
    static final Column<UUID> ACKNOWLEDGED_BY = Column.uuid("acknowledged_by");
    static final Column<UUID> ASSIGNEE = Column.uuid("assignee");

    static final Table TABLE = new Table(
            "escalation_item",
            Table.Kind.FOLDED,
            2,
            List.of(
                    ID, FROM_POSITION, TO_POSITION, FROM_RECORDED, TO_RECORDED, FROM_OCCURRED, TO_OCCURRED, SEQ, RULE,
                    RULE_VERSION, SOURCE, RATING, STATUS, TIER, QUEUE, TEAM, CHILDREN, SUBJECT_TYPE, SUBJECT,
                    ABOUT_RECORD_OF, HIDDEN_FROM, STAFF_MATTER, FOR_LADO, UNDELIVERED, RAISED, DUE, NEXT_DUE, WATCHED,
                    URGENCY, ACKNOWLEDGED_BY, ASSIGNEE));

    private ItemTable() {}
}
