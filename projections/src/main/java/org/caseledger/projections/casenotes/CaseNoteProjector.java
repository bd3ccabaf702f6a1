package org.caseledger.projections.casenotes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.caseledger.domain.casenote.CaseNoteEvent;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteConfirmed;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteExported;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteFailed;
import org.caseledger.domain.casenote.CaseNotesId;
import org.caseledger.domain.child.ChildEvent;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.WorkerAllocated;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.ContactCorrected;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactNoteAppended;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ContactEvent.LanguageWarningGiven;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.casenotes.CaseNote.Status;
import org.caseledger.projections.entry.SealedText;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.springframework.stereotype.Component;

/** Folds a contact into one note for each child, and keeps how far the note has come. */
@Component
final class CaseNoteProjector implements Projector {

    /** What is in a note, or says how the contact went; the rest of a contact leaves its notes as they are. */
    private static final Set<Class<? extends ContactEvent>> TOLD = Set.of(
            ContactHeld.class, LanguageWarningGiven.class, ContactTerminated.class,
            ContactContinuedWithRationale.class, ContactConcluded.class, ContactNoteAppended.class,
            ContactCorrected.class, ContactMarkedRecordedInError.class);

    @Override
    public ProjectionName name() {
        return ProjectionName.CASE_NOTES;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(CaseNoteTables.NOTES, CaseNoteTables.CHILDREN);
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return switch (entry.event()) {
            case ContactEvent event when TOLD.contains(event.getClass()) -> notes(event.contact(), event.children());
            case CaseNoteEvent event -> notes(event.contact(), event.children());
            case ChildRecordOpened opened -> Set.of(opened.child().value());
            case WorkerAllocated allocated -> Set.of(allocated.child().value());
            default -> Set.of();
        };
    }

    private static Set<UUID> notes(ContactId contact, Set<ChildId> children) {
        return children.stream().map(child -> CaseNotesId.note(contact, child)).collect(Collectors.toSet());
    }

    @Override
    public void project(StoredEvent entry, UUID key, Rows rows) {
        switch (entry.event()) {
            case ChildEvent event -> child(entry, event, key, rows);
            case ContactEvent event -> {
                ChildId child = childOf(event.contact(), event.children(), key);
                change(entry, key, rows, event.contact(), child, row -> contact(row, entry, event, child));
            }
            case CaseNoteEvent event -> {
                ChildId child = childOf(event.contact(), event.children(), key);
                change(entry, key, rows, event.contact(), child, row -> note(row, entry, event));
            }
            default -> throw new IllegalArgumentException(entry.type() + " is about no case note");
        }
    }

    private static ChildId childOf(ContactId contact, Set<ChildId> children, UUID note) {
        return children.stream()
                .filter(child -> CaseNotesId.note(contact, child).equals(note))
                .findFirst()
                .orElseThrow();
    }

    /** Folding an entry twice would add its words twice, so what the row holds already is left alone. */
    private static void change(
            StoredEvent entry, UUID note, Rows rows, ContactId contact, ChildId child,
            Consumer<Row> what) {
        Row before = rows.latest(CaseNoteTables.NOTES, note);
        if (before != null && before.get(CaseNoteTables.POSITION) >= entry.position()) {
            rows.put(before);
            return;
        }
        Row row = before == null ? fresh(entry, note, contact, child) : before.copy();
        what.accept(row.set(CaseNoteTables.POSITION, entry.position()));
        rows.put(row);
    }

    private static Row fresh(StoredEvent entry, UUID note, ContactId contact, ChildId child) {
        return new Row(CaseNoteTables.NOTES)
                .set(CaseNoteTables.NOTE, note)
                .set(CaseNoteTables.CONTACT, contact.value())
                .set(CaseNoteTables.CHILD, child.value())
                .set(CaseNoteTables.EFFECTIVE, entry.event().occurredAt())
                .set(CaseNoteTables.WARNINGS, 0)
                .set(CaseNoteTables.PARTS, NotePart.write(List.of()))
                .set(CaseNoteTables.ENDED, false)
                .set(CaseNoteTables.STATUS, Status.NOT_EXPORTED.name())
                .set(CaseNoteTables.CHANGED, false)
                .set(CaseNoteTables.IN_ERROR, false);
    }

    private static void contact(Row row, StoredEvent entry, ContactEvent event, ChildId child) {
        List<NotePart> more = NoteParts.of(entry, child);
        if (!more.isEmpty()) {
            row.set(CaseNoteTables.PARTS, NotePart.added(row.get(CaseNoteTables.PARTS), more));
            boolean sent = Status.valueOf(row.get(CaseNoteTables.STATUS)) != Status.NOT_EXPORTED;
            row.set(CaseNoteTables.CHANGED, row.get(CaseNoteTables.CHANGED) || sent);
        }
        switch (event) {
            case ContactHeld held -> row.set(CaseNoteTables.EFFECTIVE, held.occurredAt())
                    .set(CaseNoteTables.CHANNEL, held.channel().name());
            case LanguageWarningGiven warning -> row.set(CaseNoteTables.WARNINGS, warning.ordinal());
            case ContactTerminated ended -> end(row, entry).set(CaseNoteTables.ENDED_FOR, ended.reason().name());
            case ContactConcluded concluded -> end(row, entry);
            case ContactMarkedRecordedInError marked -> row.set(CaseNoteTables.IN_ERROR, true);
            default -> {
                // it adds words at most
            }
        }
    }

    private static Row end(Row row, StoredEvent entry) {
        return row.set(CaseNoteTables.ENDED, true)
                .set(CaseNoteTables.RECORDED, entry.recordedAt())
                .set(CaseNoteTables.AUTHOR, entry.recordedBy().value());
    }

    private static void note(Row row, StoredEvent entry, CaseNoteEvent event) {
        switch (event) {
            case MosaicCaseNoteExported exported -> row.set(CaseNoteTables.STATUS, Status.EXPORTED.name())
                    .set(CaseNoteTables.FAILURE, null);
            case MosaicCaseNoteFailed failed -> row.set(CaseNoteTables.STATUS, Status.FAILED.name())
                    .set(CaseNoteTables.FAILURE, failed.failure().name());
            case MosaicCaseNoteConfirmed confirmed -> row.set(CaseNoteTables.STATUS, Status.CONFIRMED.name())
                    .set(CaseNoteTables.FAILURE, null)
                    .set(CaseNoteTables.CONFIRMED_BY_EVENT, entry.id())
                    .set(CaseNoteTables.MOSAIC_ID, SealedText.part(confirmed.mosaicCaseNote()));
        }
    }

    private static void child(StoredEvent entry, ChildEvent event, UUID child, Rows rows) {
        Row before = rows.latest(CaseNoteTables.CHILDREN, child);
        Row row = before == null ? new Row(CaseNoteTables.CHILDREN).set(CaseNoteTables.CHILD, child) : before.copy();
        row.set(CaseNoteTables.POSITION, entry.position());
        switch (event) {
            case ChildRecordOpened opened -> row.set(CaseNoteTables.TEAM, opened.team().value())
                    .set(CaseNoteTables.EVENT, entry.id())
                    .set(CaseNoteTables.TYPE, entry.type())
                    .set(CaseNoteTables.PERSON, SealedText.part(opened.mosaicPersonId()));
            case WorkerAllocated allocated -> row.set(CaseNoteTables.TEAM, allocated.team().value());
            default -> throw new IllegalArgumentException(entry.type() + " changes no case note");
        }
        rows.put(row);
    }
}
