package org.caseledger.domain;

import java.util.UUID;

/**
 * Words that identify or describe a person. They are clear only between the worker who says them and the moment the
 * event is turned into bytes; from then on they are sealed under the data keys of those they are about.
 *
 * <p>An event has no other way to hold narrative or identity: it has no component of type {@link String}.
 */
public sealed interface PersonalText {

    /** The words as the worker gave them. */
    static PersonalText of(String words) {
        return new Clear(words);
    }

    /**
     * Not sealed yet. It never prints its words, so that no log line can.
     *
     * @param words as given, neither trimmed nor normalised
     */
    record Clear(String words) implements PersonalText {

        @Override
        public String toString() {
            return "personal text, " + words.length() + " characters";
        }
    }

    /**
     * Sealed, as it is stored. The domain cannot read it, and has no need to.
     *
     * @param entry the event it was sealed into
     * @param entryType the stored name of that event
     * @param part the sealed part, in the JSON form in which the payload holds it
     */
    record Sealed(UUID entry, String entryType, String part) implements PersonalText {

        @Override
        public String toString() {
            return "sealed text of " + entryType + " " + entry;
        }
    }
}
