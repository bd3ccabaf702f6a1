package org.caseledger.domain.casenote;

import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;

/** What can be asked of a contact's case notes. */
public sealed interface CaseNoteCommand {

    /** The case notes it is asked of. */
    @TargetAggregateIdentifier
    CaseNotesId caseNotes();

    /** Record that the far side took a child's note. Nothing, where more is known already. */
    record RecordExport(
            @TargetAggregateIdentifier CaseNotesId caseNotes, ContactId contact, ChildId child, int mappingVersion,
            Instant at) implements CaseNoteCommand {}

    /**
     * Record that the notes of these children are on their Mosaic records.
     *
     * @param by who says so; the ledger itself may say it again, and then nothing is recorded
     */
    record ConfirmCaseNotes(
            @TargetAggregateIdentifier CaseNotesId caseNotes,
            ContactId contact,
            Set<ChildId> children,
            PersonalText.Clear mosaicCaseNote,
            Instant inMosaicSince,
            WorkerId by,
            Instant at) implements CaseNoteCommand {}

    /** Record that a child's note has not reached Mosaic. Nothing, where it has, or where the same was recorded already. */
    record RecordFailure(
            @TargetAggregateIdentifier CaseNotesId caseNotes, ContactId contact, ChildId child, MosaicFailure failure,
            int attempts, Instant at) implements CaseNoteCommand {}
}
