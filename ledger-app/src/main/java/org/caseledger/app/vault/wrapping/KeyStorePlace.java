package org.caseledger.app.vault.wrapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.caseledger.app.setup.PrivateFiles;
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

    private static final int PASSWORD_BYTES = 32;

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
        char[] secret = secret(there, random).toCharArray();
        return there ? KeyStoreFile.open(file, secret, random) : KeyStoreFile.make(file, secret, random);
    }

    /** The file the password is kept in where the settings give none. */
    public Path passwordFile() {
        return file.resolveSibling(file.getFileName() + ".password");
    }

    private String secret(boolean keyStoreIsThere, SecureRandom random) {
        if (password != null) {
            return password;
        }
        Path kept = passwordFile();
        if (Files.exists(kept)) {
            return read(kept);
        }
        if (keyStoreIsThere) {
            throw new SetupProblem("The key store " + file + " has no password: neither in the settings"
                    + " (case-ledger.vault.key-store.password) nor in the file " + kept + ".");
        }
        byte[] bits = new byte[PASSWORD_BYTES];
        random.nextBytes(bits);
        String invented = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Path folder = kept.toAbsolutePath().normalize().getParent();
        if (folder != null) {
            PrivateFiles.folder(folder);
        }
        PrivateFiles.write(kept, invented.getBytes(StandardCharsets.US_ASCII));
        return invented;
    }

    private static String read(Path kept) {
        try {
            return Files.readString(kept, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new SetupProblem("The password file " + kept + " cannot be read.", unreadable);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
