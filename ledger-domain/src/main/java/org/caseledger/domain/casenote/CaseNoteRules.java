package org.caseledger.domain.casenote;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.casenote.CaseNoteCommand.ConfirmCaseNotes;
import org.caseledger.domain.casenote.CaseNoteCommand.RecordExport;
import org.caseledger.domain.casenote.CaseNoteCommand.RecordFailure;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteConfirmed;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteExported;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteFailed;
import org.caseledger.domain.casenote.CaseNoteState.Standing;
import org.caseledger.domain.casenote.CaseNoteState.Standing.Confirmed;
import org.caseledger.domain.casenote.CaseNoteState.Standing.Exported;
import org.caseledger.domain.casenote.CaseNoteState.Standing.Failed;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;

/**
 * How a case note gets to Mosaic (R11): command and state in, facts out. Only a confirmation with an id of Mosaic's own ends
 * it. What the ledger says of itself may be said again, late or out of order, and then records nothing.
 */
final class CaseNoteRules {

    /** The most characters an id of Mosaic's has. */
    static final int LONGEST_ID = 64;

    private CaseNoteRules() {}

    static List<CaseNoteEvent> decide(RecordExport command, CaseNoteState state) {
        Standing standing = state.of(command.child());
        return standing instanceof Confirmed || standing instanceof Exported
                ? List.of()
                : List.of(new MosaicCaseNoteExported(
                        command.caseNotes(), command.contact(), Set.of(command.child()), command.mappingVersion(),
                        command.at()));
    }

    static List<CaseNoteEvent> decide(RecordFailure command, CaseNoteState state) {
        Standing standing = state.of(command.child());
        boolean saysNothingNew = standing instanceof Confirmed
                || standing instanceof Failed(MosaicFailure before) && before == command.failure();
        return saysNothingNew
                ? List.of()
                : List.of(new MosaicCaseNoteFailed(
                        command.caseNotes(), command.contact(), Set.of(command.child()), command.failure(),
                        command.attempts(), command.at()));
    }

    /** Each child's note is a fact of its own, sealed for that child alone. */
    static List<CaseNoteEvent> decide(ConfirmCaseNotes command, CaseNoteState state) {
        requireId(command.mosaicCaseNote());
        if (command.inMosaicSince().isAfter(command.at())) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "recorded-in-the-future",
                    "a case note is not confirmed before it was recorded, at " + command.inMosaicSince());
        }
        List<ChildId> open = ChildId.inOrder(command.children()).stream()
                .filter(child -> !(state.of(child) instanceof Confirmed))
                .toList();
        if (open.isEmpty() && !Objects.equals(command.by(), WorkerId.LEDGER)) {
            throw new RuleBroken(
                    Kind.CONFLICT, "case-note-already-confirmed",
                    "the case note of contact " + command.contact() + " has been confirmed already");
        }
        return open.stream()
                .<CaseNoteEvent>map(child -> new MosaicCaseNoteConfirmed(
                        command.caseNotes(), command.contact(), Set.of(child), command.mosaicCaseNote(),
                        command.inMosaicSince(), command.by(), command.at()))
                .toList();
    }

    private static void requireId(PersonalText.Clear id) {
        Wording.requireNarrative("case note id", id);
        if (id.words().codePointCount(0, id.words().length()) > LONGEST_ID) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "text-too-long",
                    "a case note id has at most " + LONGEST_ID + " characters");
        }
    }
}
