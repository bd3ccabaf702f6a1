package org.caseledger.projections.contacts;

import java.util.List;
import java.util.UUID;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Table;

/** What is kept of contacts: entries, answers to the guideline's rules, and links to what they led to. */
final class ContactTables {

    static final Column<UUID> CONTACT = Column.uuid("contact_id");
    static final Column<Long> POSITION = Column.bigint("position");

    static final Column<Integer> ORDINAL = Column.integer("ordinal");
    static final Column<UUID> EVENT = Column.uuid("event_id");
    static final Column<String> TYPE = Column.text("type");
    static final Column<List<UUID>> CHILDREN = Column.uuids("children");
    static final Column<String> RULE = Column.text("rule");
    static final Column<Integer> RULE_VERSION = Column.integer("rule_version");
    static final Column<String> SOURCE = Column.text("source");
    static final Column<String> RESULT = Column.text("result");
    static final Column<UUID> ANSWERED_BY = Column.uuid("answered_by");
    static final Column<String> FINDING = Column.text("finding");
    static final Column<String> REASON = Column.text("reason");

    static final Column<String> KIND = Column.text("kind");
    static final Column<UUID> LINKED = Column.uuid("linked_id");

    static final EntryTable ENTRIES = new EntryTable("contact_entry", "of_contact");

    static final Table CHECKS = new Table(
            "contact_check",
            Table.Kind.ADDED,
            3,
            List.of(
                    CONTACT, POSITION, ORDINAL, EVENT, TYPE, CHILDREN, RULE, RULE_VERSION, SOURCE, RESULT,
                    ANSWERED_BY, FINDING, REASON));

    static final Table LINKS = new Table(
            "contact_link", Table.Kind.ADDED, 2, List.of(CONTACT, POSITION, KIND, LINKED));

    private ContactTables() {}

    /** What a contact led to. */
    enum LinkKind {
        /** A manager was asked. */
        ESCALATION,
        /** A safeguarding concern was reported. */
        CONCERN
    }
}
