package org.caseledger.projections.casenotes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.domain.casenote.MosaicFailure;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * What a child's Mosaic record must hold of one contact.
 *
 * @param id of the note, the same whenever and however often it is made
 * @param type the way the contact was made, as Mosaic's note types go
 * @param title at most 100 characters; it names nobody
 * @param effectiveAt when the contact began; UTC
 * @param recordedAt when its end was recorded; UTC
 * @param lateBy how long after the contact began that was, where it is more than 24 hours
 * @param author sign-in name of who recorded its end
 * @param text what was recorded, with this child's own section and no sibling's
 * @param mosaicPersonId the child's person id in Mosaic
 * @param mosaicCaseNoteId the note's id in Mosaic, once confirmed
 * @param failure why it has not reached Mosaic, where it failed
 * @param flags {@code recorded-in-error}, {@code changed-since-sent}, {@code text-erased}, {@code text-damaged}
 */
public record CaseNote(
        UUID id,
        Channel type,
        String title,
        Instant effectiveAt,
        Instant recordedAt,
        @Nullable Duration lateBy,
        String author,
        String text,
        ContactId contactId,
        ChildId childId,
        String mosaicPersonId,
        Status status,
        @Nullable String mosaicCaseNoteId,
        @Nullable MosaicFailure failure,
        List<String> flags) {

    public CaseNote {
        flags = List.copyOf(flags);
    }

    /** How far a note has come. */
    public enum Status {
        /** It has not been sent, or not been taken. */
        NOT_EXPORTED,
        /** The far side took it, and has not said under which id it is kept. */
        EXPORTED,
        /** It is on the child's Mosaic record. */
        CONFIRMED,
        /** It did not get there so far. */
        FAILED
    }
}
