package org.caseledger.app.web.conventions.json;

/**
 * Which texts the ledger keeps: exactly as given, as long as they are Unicode that can be written down again. The domain
 * judges by the same rules ({@link org.caseledger.domain.Wording}); here the caller learns at which pointer.
 */
final class Texts {

    private Texts() {}

    /** Finds what is wrong with a text, if anything. Bidirectional controls and zero-width characters are kept as given. */
    static void check(String text, int longest, String pointer, Findings findings) {
        if (text.isBlank()) {
            findings.refused(pointer, "text-is-blank",
                    "The text is empty; leave the property out where there is nothing to say.");
        }
        if (text.indexOf('\0') >= 0) {
            findings.refused(pointer, "text-not-storable", "The text holds the character NUL.");
        }
        if (holdsLoneSurrogate(text)) {
            findings.refused(pointer, "text-not-storable", "The text holds half a character (a lone surrogate).");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            findings.refused(pointer, "text-too-long", "The text has more than " + longest + " characters.");
        }
    }

    private static boolean holdsLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
