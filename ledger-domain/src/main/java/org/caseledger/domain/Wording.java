package org.caseledger.domain;

import org.jspecify.annotations.Nullable;

/**
 * What words have to be before they are recorded, whoever says them. A refusal names the part and its length, never the
 * words.
 *
 * <p>Text that is absent is not judged here: whether it may be absent is the command's business.
 */
public final class Wording {

    /** The most characters (Unicode code points) a narrative may have. */
    public static final int LONGEST_NARRATIVE = 20_000;

    /** The most characters (Unicode code points) a name may have. */
    public static final int LONGEST_NAME = 200;

    private Wording() {}

    /**
     * Refuses a narrative that is blank, has more than {@value #LONGEST_NARRATIVE} characters, or cannot be stored.
     *
     * @param part what it is called in the refusal, such as {@code rationale}
     * @throws RuleBroken {@code text-is-blank}, {@code text-too-long} or {@code text-not-storable}
     */
    public static void requireNarrative(String part, @Nullable PersonalText text) {
        require(part, text, LONGEST_NARRATIVE);
    }

    /**
     * Refuses a name that is blank, has more than {@value #LONGEST_NAME} characters, or cannot be stored.
     *
     * @param part what it is called in the refusal, such as {@code family name}
     * @throws RuleBroken {@code text-is-blank}, {@code text-too-long} or {@code text-not-storable}
     */
    public static void requireName(String part, @Nullable PersonalText text) {
        require(part, text, LONGEST_NAME);
    }

    private static void require(String part, @Nullable PersonalText text, int longest) {
        if (text instanceof PersonalText.Clear(String words)) {
            requireStorable(part, words);
            if (words.isBlank()) {
                throw refusal("text-is-blank", "the " + part + " is blank");
            }
            int length = words.codePointCount(0, words.length());
            if (length > longest) {
                throw refusal(
                        "text-too-long", "the " + part + " has " + length + " characters; it may have " + longest);
            }
        }
    }

    private static void requireStorable(String part, String words) {
        if (words.indexOf('\0') >= 0) {
            throw refusal("text-not-storable", "the " + part + " holds a NUL character");
        }
        boolean halfCharacter = words.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (halfCharacter) {
            throw refusal("text-not-storable", "the " + part + " holds half of a surrogate pair");
        }
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
