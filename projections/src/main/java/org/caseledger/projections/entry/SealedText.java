package org.caseledger.projections.entry;

import org.caseledger.domain.PersonalText;
import org.jspecify.annotations.Nullable;

/** How rows keep personal text: the sealed part alone; the event it is bound to is on the row already. */
public final class SealedText {

    private SealedText() {}

    /**
     * What a row keeps of a text.
     *
     * @throws IllegalArgumentException for clear text, which must never reach a row
     */
    public static String part(PersonalText text) {
        return switch (text) {
            case PersonalText.Sealed sealed -> sealed.part();
            case PersonalText.Clear clear ->
                throw new IllegalArgumentException("clear text must not reach a projection: " + clear);
        };
    }

    /** The same for a text that nobody may have given. */
    public static @Nullable String partIfGiven(@Nullable PersonalText text) {
        return text == null ? null : part(text);
    }
}
