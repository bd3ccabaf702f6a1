package org.caseledger.projections.casenotes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Table;

/** What is kept of case notes, a row a note, and of the children they are about. Words are sealed. */
final class CaseNoteTables {

    static final Column<UUID> NOTE = Column.uuid("note_id");
    static final Column<UUID> CONTACT = Column.uuid("contact_id");
    static final Column<UUID> CHILD = Column.uuid("child_id");
    static final Column<Long> POSITION = Column.bigint("position");
    static final Column<String> CHANNEL = Column.text("channel");
    static final Column<Instant> EFFECTIVE = Column.instant("effective_at");
    static final Column<Integer> WARNINGS = Column.integer("warnings");
    static final Column<String> PARTS = Column.json("parts");
    static final Column<Boolean> ENDED = Column.bool("ended");
    static final Column<String> ENDED_FOR = Column.text("ended_for");
    static final Column<Instant> RECORDED = Column.instant("recorded_at");
    static final Column<UUID> AUTHOR = Column.uuid("author");
    static final Column<String> STATUS = Column.text("status");
    static final Column<String> FAILURE = Column.text("failure");
    static final Column<UUID> CONFIRMED_BY_EVENT = Column.uuid("confirmed_event");
    static final Column<String> MOSAIC_ID = Column.text("mosaic_case_note");
    static final Column<Boolean> CHANGED = Column.bool("changed_since_sent");
    static final Column<Boolean> IN_ERROR = Column.bool("recorded_in_error");

    static final Column<UUID> EVENT = Column.uuid("event_id");
    static final Column<String> TYPE = Column.text("type");
    static final Column<String> TEAM = Column.text("team");
    static final Column<String> PERSON = Column.text("mosaic_person_id");

    static final Table NOTES = new Table(
            "case_note",
            Table.Kind.FOLDED,
            1,
            List.of(
                    NOTE, CONTACT, CHILD, POSITION, CHANNEL, EFFECTIVE, WARNINGS, PARTS, ENDED, ENDED_FOR, RECORDED,
                    AUTHOR, STATUS, FAILURE, CONFIRMED_BY_EVENT, MOSAIC_ID, CHANGED, IN_ERROR));

    static final Table CHILDREN = new Table(
            "case_note_child", Table.Kind.FOLDED, 1, List.of(CHILD, POSITION, EVENT, TYPE, TEAM, PERSON));

    private CaseNoteTables() {}
}
