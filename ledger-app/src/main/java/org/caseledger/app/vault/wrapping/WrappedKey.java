package org.caseledger.app.vault.wrapping;

/** A key as the database holds it: it opens nothing without the version of the key-encryption key it was wrapped under. */
public final class WrappedKey {

    private final int version;
    private final byte[] bytes;

    /**
     * @param version the version of the key-encryption key, from 1
     * @param bytes in the form of whoever wrapped it
     */
    public WrappedKey(int version, byte[] bytes) {
        this.version = version;
        this.bytes = bytes.clone();
    }

    /** The version of the key-encryption key it was wrapped under. */
    public int version() {
        return version;
    }

    /** A copy of the wrapped bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "a key wrapped under version " + version;
    }
}
