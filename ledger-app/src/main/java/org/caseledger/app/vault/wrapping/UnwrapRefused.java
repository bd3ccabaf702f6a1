package org.caseledger.app.vault.wrapping;

/** A key does not unwrap. The message says why and holds nothing of any key. */
public final class UnwrapRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private UnwrapRefused(String message) {
        super(message);
    }

    /** The version it is wrapped under is not at hand. */
    public static UnwrapRefused withoutVersion(int version) {
        return new UnwrapRefused("version " + version + " of the key-encryption key is not there");
    }

    /** It was wrapped under another key, or for something else, or altered since. */
    public static UnwrapRefused byVersion(int version) {
        return new UnwrapRefused("version " + version + " of the key-encryption key is another key");
    }
}
