package org.caseledger.domain.log;

/**
 * A leaf, digest, proof, note or policy is not written the one way its format allows. The message says what was found; nothing of it may be used.
 */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param message what was expected and what was found */
    public Malformed(String message) {
        super(message);
    }

    /**
     * @param message what was expected and what was found
     * @param cause what the JDK said about it
     */
    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
