package org.caseledger.app.setup;

import java.io.IOException;

/**
 * The ledger cannot start, and whoever runs it can put that right. The message is one sentence for that person: what is
 * wrong, with the values in it, and what to do. It never holds a password.
 */
public class SetupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem found by looking, such as a folder in use. */
    public SetupProblem(String sentence) {
        super(sentence);
    }

    /** A problem that showed as an error of something below, whose own words do not help. */
    public SetupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A problem whose reason is the first line of what the cause said; {@code statement} has no full stop yet. */
    public static SetupProblem because(String statement, Throwable cause) {
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
        // The message of an input or output error is often just the name of the file.
        String reason = cause instanceof IOException ? cause.getClass().getSimpleName() + " " + said : said;
        return new SetupProblem(statement + ": " + (reason.endsWith(".") ? reason : reason + "."), cause);
    }

    /** The sentence to print; the same as {@link #getMessage()}, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
