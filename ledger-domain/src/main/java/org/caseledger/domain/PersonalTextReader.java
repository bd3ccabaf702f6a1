package org.caseledger.domain;

import org.caseledger.domain.ids.DataSubject;

/** Opens sealed text for a reader who has already been allowed to see the record, and whose reading has been recorded. */
public interface PersonalTextReader {

    /**
     * The words, or why they cannot be shown. Never throws for a damaged or erased text: the rest of the record must
     * still be shown.
     *
     * @param text as the projection keeps it
     * @param viewpoint on whose record it is read: a text about two siblings is erased on the record of the one whose
     *     key is gone, and readable on the other's
     */
    OpenedText open(PersonalText text, DataSubject viewpoint);

    /**
     * Another number whenever words that could be read may have been erased, on any node: what was opened before is not
     * remembered after it.
     */
    default long generation() {
        return 0;
    }

    /**
     * What a reader sees.
     *
     * @param words the words, or the sentence that stands in their place
     * @param state whether these are the words
     */
    record OpenedText(String words, State state) {}

    /** What became of the words. */
    enum State {
        /** As they were given. */
        READABLE,
        /** The data key was destroyed, by authority and on a date that the sentence names. */
        ERASED,
        /** What is stored is not what was sealed; the sentence says how. */
        DAMAGED
    }
}
