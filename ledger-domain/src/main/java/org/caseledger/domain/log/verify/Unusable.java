package org.caseledger.domain.log.verify;

/** There is nothing to check: no such file, not a file of ours, or an option that cannot be read. It says nothing about the log. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message);
    }

    Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
