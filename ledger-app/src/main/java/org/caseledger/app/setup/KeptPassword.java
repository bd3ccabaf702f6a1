package org.caseledger.app.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The password of a key store: the one the settings give, else one invented when the key store is made and kept in a file beside it. */
public final class KeptPassword {

    private static final int BYTES = 32;

    private KeptPassword() {}

    /** The file the password of a key store is kept in where the settings give none. */
    public static Path fileBeside(Path keyStore) {
        return keyStore.resolveSibling(keyStore.getFileName() + ".password");
    }

    /**
     * The password that opens the key store.
     *
     * @param given what the settings give
     * @param setting the name of that setting, for the sentence
     * @throws SetupProblem where the key store is there and its password is not
     */
    public static String of(Path keyStore, @Nullable String given, String setting, SecureRandom random) {
        if (given != null) {
            return given;
        }
        Path kept = fileBeside(keyStore);
        if (Files.exists(kept)) {
            return read(kept);
        }
        if (Files.exists(keyStore)) {
            throw new SetupProblem("The key store " + keyStore + " has no password: neither in the settings (" + setting
                    + ") nor in the file " + kept + ".");
        }
        byte[] bits = new byte[BYTES];
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
}
