package org.caseledger.domain.casenote;

import java.util.HashMap;
import java.util.Map;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteConfirmed;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteExported;
import org.caseledger.domain.casenote.CaseNoteEvent.MosaicCaseNoteFailed;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;

/** The least the rules need to remember: how far the note of each child has come. */
record CaseNoteState(Map<ChildId, Standing> notes) {

    CaseNoteState {
        notes = Map.copyOf(notes);
    }

    /** How far one child's note has come; a note nobody recorded anything of has no standing. */
    sealed interface Standing {

        /** The far side took it. */
        record Exported() implements Standing {}

        /** It has not got there. */
        record Failed(MosaicFailure failure) implements Standing {}

        /** It is on the child's Mosaic record. */
        record Confirmed() implements Standing {}
    }

    static CaseNoteState initial() {
        return new CaseNoteState(Map.of());
    }

    /** Null where nothing was recorded of it yet. */
    @Nullable
    Standing of(ChildId child) {
        return notes.get(child);
    }

    CaseNoteState evolve(CaseNoteEvent event) {
        Standing next = switch (event) {
            case MosaicCaseNoteExported exported -> new Standing.Exported();
            case MosaicCaseNoteFailed failed -> new Standing.Failed(failed.failure());
            case MosaicCaseNoteConfirmed confirmed -> new Standing.Confirmed();
        };
        Map<ChildId, Standing> all = new HashMap<>(notes);
        event.children().forEach(child -> all.put(child, next));
        return new CaseNoteState(all);
    }
}
