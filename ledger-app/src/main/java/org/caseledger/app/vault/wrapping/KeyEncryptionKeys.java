package org.caseledger.app.vault.wrapping;

import java.util.NavigableSet;
import org.caseledger.app.vault.cipher.AesKey;

/**
 * Wraps and unwraps the vault's keys under versions of a key-encryption key. An implementation may keep the versions in
 * memory or leave them in a key management service; it never shows them. Safe for any number of threads.
 *
 * <p>A bean of this type takes the place of the key store file and of {@code CASE_LEDGER_KEK}.
 */
public interface KeyEncryptionKeys {

    /** The versions at hand, from 1, oldest first; never empty. */
    NavigableSet<Integer> versions();

    /**
     * The key wrapped under a version at hand.
     *
     * @param boundTo what the wrapped key belongs to; it unwraps only together with the same bytes
     * @throws UnwrapRefused where that version is not at hand
     */
    WrappedKey wrap(int version, AesKey key, byte[] boundTo) throws UnwrapRefused;

    /**
     * The key again, which the caller closes.
     *
     * @throws UnwrapRefused where its version is not at hand, or is not the one it was wrapped under, or the wrapped
     *     key was altered or belongs to something else
     */
    AesKey unwrap(WrappedKey wrapped, byte[] boundTo) throws UnwrapRefused;

    /**
     * Makes a new version, durable before this returns.
     *
     * @return its number
     * @throws org.caseledger.app.setup.SetupProblem where versions are made elsewhere, saying where
     */
    int add();

    /**
     * Destroys a version for good; nothing happens where it is not at hand.
     *
     * @throws org.caseledger.app.setup.SetupProblem where versions are destroyed elsewhere, saying where
     */
    void destroy(int version);

    /** Where the versions are kept, for sentences to the operator, such as {@code the key store /srv/ledger/kek.p12}. */
    String place();
}
