package org.caseledger.app.proofs.signing;

/**
 * How it stands with the signing of a log.
 *
 * @param kind in one word
 * @param sentence for the operator; empty where all is well
 */
public record Standing(Kind kind, String sentence) {

    /** In one word. */
    public enum Kind {
        /** This node signs. */
        SIGNING,
        /** Another node signs. */
        ELSEWHERE,
        /** The log is shorter than what was signed: an older database was restored. Nothing is signed. */
        ROLLED_BACK,
        /** The log does not begin with what was signed: its history was changed. Nothing is signed. */
        REWRITTEN,
        /** There is no state beside a log that is not empty. Nothing is signed. */
        NOT_ENROLLED,
        /** The keys are not those that signed before. Nothing is signed. */
        OTHER_KEYS
    }

    static final Standing SIGNING = new Standing(Kind.SIGNING, "");
    static final Standing ELSEWHERE = new Standing(Kind.ELSEWHERE, "");

    /** Whether nothing may be signed, on any node, until somebody has looked. */
    public boolean refuses() {
        return kind != Kind.SIGNING && kind != Kind.ELSEWHERE;
    }
}
