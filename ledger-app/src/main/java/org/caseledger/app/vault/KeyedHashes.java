package org.caseledger.app.vault;

/**
 * Hashes that cannot be guessed back without the vault: for uniqueness, for recognising a repeated request and for
 * finding a child by name, where a plain digest of a name or a date of birth would give it away.
 */
@FunctionalInterface
public interface KeyedHashes {

    /**
     * HMAC-SHA-256 under a key of the vault. The same value has unrelated hashes for two purposes.
     *
     * @param purpose what the hash is for, such as {@code claim}
     * @param value hashed as its UTF-8 bytes; the caller normalises it first
     * @return 32 bytes
     */
    byte[] hash(String purpose, String value);
}
