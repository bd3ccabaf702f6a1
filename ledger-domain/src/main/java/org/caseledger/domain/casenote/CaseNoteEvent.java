package org.caseledger.domain.casenote;

import java.time.Instant;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;

/** Everything that can be recorded about the way of a contact's case notes to Mosaic. Each fact is about one child's note. */
public sealed interface CaseNoteEvent extends LedgerEvent {

    /** The case notes it belongs to. */
    CaseNotesId caseNotes();

    /** The contact they tell of. */
    ContactId contact();

    /**
     * The far side took a child's note, without saying under which id it is kept.
     *
     * @param mappingVersion of the form in which it was sent
     */
    record MosaicCaseNoteExported(
            CaseNotesId caseNotes, ContactId contact, Set<ChildId> children, int mappingVersion,
            Instant occurredAt) implements CaseNoteEvent {

        public MosaicCaseNoteExported {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * A child's note is on the child's Mosaic record. Only this counts as recorded there (R11).
     *
     * @param mosaicCaseNote its id there; sealed, for it leads to the child
     * @param inMosaicSince when it was recorded there
     * @param by who says so: a worker, or the ledger where Mosaic answered
     */
    record MosaicCaseNoteConfirmed(
            CaseNotesId caseNotes,
            ContactId contact,
            Set<ChildId> children,
            PersonalText mosaicCaseNote,
            Instant inMosaicSince,
            WorkerId by,
            Instant occurredAt) implements CaseNoteEvent {

        public MosaicCaseNoteConfirmed {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * A child's note has not reached Mosaic so far.
     *
     * @param attempts how often it was tried
     */
    record MosaicCaseNoteFailed(
            CaseNotesId caseNotes, ContactId contact, Set<ChildId> children, MosaicFailure failure, int attempts,
            Instant occurredAt) implements CaseNoteEvent {

        public MosaicCaseNoteFailed {
            children = ChildId.inOrder(children);
        }
    }
}
