package org.caseledger.domain.log.note;

/** A note carries a line of a key that is known, and the signature in it is not that key's over this text. The whole note is to be refused. */
public final class BadSignature extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadSignature(VerifierKey key) {
        super("the signature of " + key.name() + " is not over this text");
    }
}
