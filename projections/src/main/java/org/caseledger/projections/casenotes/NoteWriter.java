package org.caseledger.projections.casenotes;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.casenote.MosaicFailure;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.casenotes.CaseNote.Status;
import org.caseledger.projections.entry.opened.TextOpener;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a note out as Mosaic takes it: its words are opened on the record of the child it is about. */
@Component
final class NoteWriter {

    /** What a note may be without being late. */
    private static final Duration IN_TIME = Duration.ofHours(24);

    private final TextOpener texts;
    private final WorkerNames workers;

    NoteWriter(TextOpener texts, WorkerNames workers) {
        this.texts = texts;
        this.workers = workers;
    }

    CaseNote note(Row row, Row childRow) {
        ChildId child = new ChildId(row.get(CaseNoteTables.CHILD));
        Set<String> flags = new LinkedHashSet<>();
        if (row.get(CaseNoteTables.IN_ERROR)) {
            flags.add("recorded-in-error");
        }
        if (row.get(CaseNoteTables.CHANGED)) {
            flags.add("changed-since-sent");
        }
        String text = text(row, child, flags);
        String person = texts.open(
                childRow.get(CaseNoteTables.EVENT), childRow.get(CaseNoteTables.TYPE),
                childRow.get(CaseNoteTables.PERSON), List.of(child), flags);
        Instant effective = row.get(CaseNoteTables.EFFECTIVE);
        Instant recorded = row.get(CaseNoteTables.RECORDED);
        Duration delay = Duration.between(effective, recorded);
        String failure = row.find(CaseNoteTables.FAILURE);
        return new CaseNote(
                row.get(CaseNoteTables.NOTE),
                Channel.valueOf(row.get(CaseNoteTables.CHANNEL)),
                title(row),
                effective,
                recorded,
                delay.compareTo(IN_TIME) > 0 ? delay : null,
                workers.nameOf(new WorkerId(row.get(CaseNoteTables.AUTHOR))),
                text,
                new ContactId(row.get(CaseNoteTables.CONTACT)),
                child,
                person,
                Status.valueOf(row.get(CaseNoteTables.STATUS)),
                mosaicId(row, child, flags),
                failure == null ? null : MosaicFailure.valueOf(failure),
                List.copyOf(flags));
    }

    private String text(Row row, ChildId child, Set<String> flags) {
        String parts = NotePart.read(row.get(CaseNoteTables.PARTS)).stream()
                .map(part -> line(part, child, flags))
                .collect(Collectors.joining("\n"));
        int warnings = row.get(CaseNoteTables.WARNINGS);
        return warnings == 0 ? parts : parts + "\nWarnings about language: " + warnings;
    }

    private String line(NotePart part, ChildId child, Set<String> flags) {
        return part.sealed() == null
                ? part.heading()
                : part.heading() + ": " + texts.open(part.event(), part.type(), part.sealed(), List.of(child), flags);
    }

    private @Nullable String mosaicId(Row row, ChildId child, Set<String> flags) {
        String sealed = row.find(CaseNoteTables.MOSAIC_ID);
        return sealed == null
                ? null
                : texts.open(
                        row.get(CaseNoteTables.CONFIRMED_BY_EVENT), "mosaic-case-note-confirmed", sealed,
                        List.of(child), flags);
    }

    private static String title(Row row) {
        String how = channel(Channel.valueOf(row.get(CaseNoteTables.CHANNEL)));
        String endedFor = row.find(CaseNoteTables.ENDED_FOR);
        return endedFor == null
                ? how + " with child or family"
                : how + " ended early: " + NoteParts.words(TerminationReason.valueOf(endedFor));
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case VIDEO -> "Video call";
            case LIVE_WEBCAM -> "Live webcam session";
            case AUDIO -> "Voice call";
            case PHONE -> "Telephone call";
            case MESSAGE -> "Message";
            case IN_PERSON -> "Visit";
            case LETTER -> "Letter";
            case EMAIL -> "E-mail";
        };
    }
}
