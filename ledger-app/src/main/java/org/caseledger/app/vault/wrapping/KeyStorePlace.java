package org.caseledger.app.vault.wrapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.caseledger.app.setup.KeptPassword;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where the key store is, and what opens it. At the very first start it is made; beside a vault that already holds keys a
 * missing file is never made anew, for a new key would open nothing and hide that the old one is lost.
 *
 * @param file the PKCS#12 file
 * @param password null where it is kept in a file of its own beside the key store, invented when the key store is made
 */
public record KeyStorePlace(Path file, @Nullable String password) {

    /**
     * The key-encryption keys in the file.
     *
     * @param vaultIsEmpty whether the database holds no wrapped key yet
     * @throws SetupProblem where the file or its password is missing or does not fit
     */
    public KeyEncryptionKeys open(boolean vaultIsEmpty, SecureRandom random) {
        boolean there = Files.exists(file);
        if (!there && !vaultIsEmpty) {
            throw new SetupProblem("The database holds wrapped keys, but the key store " + file
                    + " that opens them is missing: put it back from your backup of the keys (nothing was changed).");
        }
        char[] secret = KeptPassword.of(file, password, "case-ledger.vault.key-store.password", random).toCharArray();
        return there ? KeyStoreFile.open(file, secret, random) : KeyStoreFile.make(file, secret, random);
    }

    /** The file the password is kept in where the settings give none. */
    public Path passwordFile() {
        return KeptPassword.fileBeside(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
