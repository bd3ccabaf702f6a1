package org.caseledger.app.proofs.signing;

/** What is there does not extend what was signed, so nothing is signed. */
final class SigningRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Standing standing;

    SigningRefused(Standing.Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.standing = new Standing(kind, sentence);
    }

    Standing standing() {
        return standing;
    }
}
