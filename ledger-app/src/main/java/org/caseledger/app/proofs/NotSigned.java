package org.caseledger.app.proofs;

/** There is no signed checkpoint that covers what was asked for, and none can be had within two seconds. */
public final class NotSigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says why. */
    public NotSigned(String sentence) {
        super(sentence, null, false, false);
    }
}
