package org.caseledger.app.automation.mosaic;

import java.time.Instant;
import org.caseledger.domain.casenote.MosaicFailure;
import org.caseledger.projections.casenotes.CaseNote;
import org.jspecify.annotations.Nullable;

/** What takes case notes for Mosaic. */
@FunctionalInterface
interface Mosaic {

    /** Gives it a note, once more where it was given before: the note's id is the key it is known by there. */
    Answer take(CaseNote note);

    /** What came of it. */
    sealed interface Answer {

        /** The status of the answer in a few words that say nothing of a child. */
        String said();

        /**
         * It is on the child's Mosaic record.
         *
         * @param id under which it is kept there
         * @param since when it was recorded there; null where that was not said
         */
        record Kept(String said, String id, @Nullable Instant since) implements Answer {

            @Override
            public String toString() {
                return "Kept[" + said + "]";
            }
        }

        /** It was taken, and nothing was said of the id it is kept under. */
        record Taken(String said) implements Answer {}

        /** It was refused, and would be again. */
        record Refused(String said) implements Answer {}

        /** It has not got there as far as anybody can tell: it is tried again. */
        record Missed(String said, MosaicFailure failure) implements Answer {}
    }
}
