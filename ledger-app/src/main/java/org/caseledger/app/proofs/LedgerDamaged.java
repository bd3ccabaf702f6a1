package org.caseledger.app.proofs;

/** What lies in the database is not what was recorded, so that nothing can be proved from it. It holds no personal text. */
public final class LedgerDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Something of one log is missing, cannot be read, or contradicts the rest.
     *
     * @param log {@code case} or {@code access}
     * @param sentence what is wrong, with the position where there is one
     */
    public LedgerDamaged(String log, String sentence) {
        super("The " + log + " log is damaged: " + sentence);
    }

    /**
     * The same, found where it was read.
     *
     * @param log {@code case} or {@code access}
     * @param found what was said where it was read
     */
    public LedgerDamaged(String log, RuntimeException found) {
        super("The " + log + " log is damaged: " + found.getMessage(), found);
    }
}
