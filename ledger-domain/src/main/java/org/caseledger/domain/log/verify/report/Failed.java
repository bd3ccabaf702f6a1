package org.caseledger.domain.log.verify.report;

/** What was handed over contradicts itself, its signatures, or what was seen before. The message names the place, what was expected and what was found. */
public final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message the place, what was expected and what was found */
    public Failed(String message) {
        super(message);
    }

    /**
     * @param message the place, what was expected and what was found
     * @param cause what was found first
     */
    public Failed(String message, Throwable cause) {
        super(message, cause);
    }

    /** At one entry of the log. */
    public static Failed at(long position, String stream, String expected, String found) {
        return new Failed(
                "position " + position + ", stream " + stream + ": expected " + expected + ", found " + found);
    }
}
