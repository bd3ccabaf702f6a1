package org.caseledger.domain.log.verify;

/** What was handed over contradicts itself, its signatures, or what was seen before. The message names the place, what was expected and what was found. */
final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failed(String message) {
        super(message);
    }

    Failed(String message, Throwable cause) {
        super(message, cause);
    }

    /** At one entry of the log. */
    static Failed at(long position, String stream, String expected, String found) {
        return new Failed(
                "position " + position + ", stream " + stream + ": expected " + expected + ", found " + found);
    }
}
