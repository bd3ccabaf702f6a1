package org.caseledger.domain.log.verify.report;

/** There is nothing to check: no such file, not a file of ours, or an option that cannot be read. It says nothing about the log. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is missing, for whoever asked */
    public Unusable(String message) {
        super(message);
    }

    /**
     * @param message what is missing, for whoever asked
     * @param cause what was found
     */
    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
