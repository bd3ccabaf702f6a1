package org.caseledger.app.setup;

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

    /** A problem that showed as an error of something below; {@code cause} is kept for the log at debug level. */
    public SetupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to print; the same as {@link #getMessage()}, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
