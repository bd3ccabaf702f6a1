package org.caseledger.projections.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.casenote.CaseNoteEvent;
import org.caseledger.domain.concern.ConcernEvent;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.ContactEvent.ContactCorrected;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table that keeps entries under a key, such as a child or a contact, one row an entry. Personal text is in it as it is
 * stored: sealed.
 */
public final class EntryTable {

    public static final Column<Long> POSITION = Column.bigint("position");
    static final Column<Long> SEQ = Column.bigint("seq");
    static final Column<UUID> STREAM = Column.uuid("stream");
    public static final Column<UUID> EVENT = Column.uuid("event_id");
    public static final Column<String> TYPE = Column.text("type");
    public static final Column<String> TITLE = Column.text("title");
    public static final Column<UUID> CONTACT = Column.uuid("contact_id");
    public static final Column<UUID> CONCERN = Column.uuid("concern_id");
    static final Column<Long> CORRECTS = Column.bigint("corrects");
    public static final Column<List<UUID>> CHILDREN = Column.uuids("children");
    public static final Column<Instant> OCCURRED = Column.instant("occurred_at");
    public static final Column<Instant> RECORDED = Column.instant("recorded_at");
    public static final Column<UUID> RECORDED_BY = Column.uuid("recorded_by");
    public static final Column<List<String>> FLAGS = Column.codes("flags");
    public static final Column<String> DETAIL = Column.json("detail");

    private final Column<UUID> key;
    private final Table table;

    /**
     * Names the table and the column of its key. The migration makes it with exactly the columns of this class, and
     * primary key (key, position).
     */
    public EntryTable(String name, String key) {
        this.key = Column.uuid(key);
        this.table = new Table(
                name,
                Table.Kind.ADDED,
                2,
                List.of(
                        this.key, POSITION, SEQ, STREAM, EVENT, TYPE, TITLE, CONTACT, CONCERN, CORRECTS, CHILDREN,
                        OCCURRED,
                        RECORDED,
                        RECORDED_BY, FLAGS, DETAIL));
    }

    /** The table as a batch writes it. */
    public Table table() {
        return table;
    }

    /** Selects all entries of one key, which is the only parameter, in the order in which they were recorded. */
    public String selectInOrder() {
        return "SELECT " + table.columnList() + " FROM " + table.qualifiedName() + " WHERE " + key.name()
                + " = ? ORDER BY position";
    }

    /** The children an entry is about. */
    public static List<ChildId> children(Row row) {
        return row.get(CHILDREN).stream().map(ChildId::new).toList();
    }

    /** The stored name of an entry. */
    public static String type(Row row) {
        return row.get(TYPE);
    }

    /** The number of an entry in its own stream. */
    public static long sequence(Row row) {
        return row.get(SEQ);
    }

    /** The row of an entry on a child's record: with what concerns this child, and nothing that a sibling's alone. */
    public Row row(ChildId child, StoredEvent entry) {
        return row(child.value(), entry, child);
    }

    /** The row of an entry where all its parts may be shown, such as on a contact's own page. */
    public Row row(UUID keyed, StoredEvent entry) {
        return row(keyed, entry, null);
    }

    private Row row(UUID keyed, StoredEvent entry, @Nullable ChildId onRecordOf) {
        LedgerEvent event = entry.event();
        return new Row(table)
                .set(key, keyed)
                .set(POSITION, entry.position())
                .set(SEQ, entry.seq())
                .set(STREAM, UUID.fromString(entry.stream()))
                .set(EVENT, entry.id())
                .set(TYPE, entry.type())
                .set(TITLE, EntryTitle.of(event))
                .set(CONTACT, contactOf(event))
                .set(CONCERN, concernOf(event))
                .set(CORRECTS, event instanceof ContactCorrected correction ? correction.position() : null)
                .set(CHILDREN, event.children().stream().map(ChildId::value).toList())
                .set(OCCURRED, event.occurredAt())
                .set(RECORDED, entry.recordedAt())
                .set(RECORDED_BY, entry.recordedBy().value())
                .set(FLAGS, EntryFlags.of(event))
                .set(DETAIL, EntryDetail.of(entry, onRecordOf));
    }

    private static @Nullable UUID contactOf(LedgerEvent event) {
        return switch (event) {
            case ContactEvent about -> about.contact().value();
            case CaseNoteEvent about -> about.contact().value();
            case ConcernEvent.SafeguardingConcernReported reported ->
                reported.contact() == null ? null : reported.contact().value();
            case PracticeConcernEvent.PracticeConcernRaised raised -> raised.contact().value();
            case PracticeConcernEvent.PracticeConcernReported reported ->
                reported.contact() == null ? null : reported.contact().value();
            case EscalationEvent about -> subjectOf(about, SubjectType.CONTACT);
            default -> null;
        };
    }

    private static @Nullable UUID concernOf(LedgerEvent event) {
        return switch (event) {
            case ConcernEvent about -> about.concern().value();
            case EscalationEvent about -> subjectOf(about, SubjectType.CONCERN);
            default -> null;
        };
    }

    private static @Nullable UUID subjectOf(EscalationEvent event, SubjectType type) {
        Subject subject = switch (event) {
            case EscalationEvent.EscalationRaised raised -> raised.subject();
            case EscalationEvent.EscalationResolved resolved -> resolved.subject();
            case EscalationEvent.EscalationReopened reopened -> reopened.subject();
            case EscalationEvent.EscalationAcknowledged acknowledged -> null;
            case EscalationEvent.EscalationAssigned assigned -> null;
            case EscalationEvent.ManagerDecisionRecorded decided -> null;
            case EscalationEvent.ReturnedForInformation returned -> null;
            case EscalationEvent.InformationProvided answered -> null;
            case EscalationEvent.EscalationStepCompleted completed -> null;
            case EscalationEvent.DeadlineMissed missed -> null;
            case EscalationEvent.RaisedToNextTier raised -> null;
            case EscalationEvent.DeadlineExtended extended -> null;
            case EscalationEvent.EscalationReturnedToTeam returned -> null;
            case EscalationEvent.NotificationUndelivered undelivered -> null;
        };
        return subject != null && subject.type() == type ? subject.id() : null;
    }
}
