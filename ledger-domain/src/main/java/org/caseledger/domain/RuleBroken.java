package org.caseledger.domain;

/** A command the ledger refuses. Pages turn the key into words; logs get the sentence, which holds no personal text. */
public final class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused, which decides how the caller should go on. */
    public enum Kind {
        /** What it is about does not exist, or the caller may not know that it does. */
        NOT_FOUND,
        /** The record is in a state that does not allow it; asking again later or elsewhere may help. */
        CONFLICT,
        /** The values contradict each other or the world, such as an end before the start. */
        NOT_ACCEPTABLE,
        /** This person may not do this to this record, such as deciding on their own. */
        FORBIDDEN
    }

    private final String key;
    private final Kind kind;

    public RuleBroken(Kind kind, String key, String sentence) {
        super(sentence);
        this.kind = kind;
        this.key = key;
    }

    /** A stable kebab-case key, such as {@code contact-is-ended}. */
    public String key() {
        return key;
    }

    /** Why it was refused. */
    public Kind kind() {
        return kind;
    }
}
