package org.caseledger.app.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;

/** The random passwords of the embedded server's logins, in one file that only the ledger's account may read. */
final class Passwords {

    private static final int BYTES = 32;

    private final Path file;
    private final TreeMap<String, String> byUser = new TreeMap<>();

    private Passwords(Path file) {
        this.file = file;
    }

    /** The passwords kept in the file; none yet when the file is missing. */
    static Passwords in(Path file) {
        Passwords passwords = new Passwords(file);
        if (Files.exists(file)) {
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
                kept.load(reader);
            } catch (IOException unreadable) {
                throw SetupProblem.because("The passwords in " + file + " cannot be read", unreadable);
            }
            kept.stringPropertyNames().forEach(user -> passwords.byUser.put(user, kept.getProperty(user)));
        }
        return passwords;
    }

    boolean isEmpty() {
        return byUser.isEmpty();
    }

    /** The password of a user, invented and durably written down at the first call. */
    synchronized String of(String user) {
        String known = byUser.get(user);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String invented = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        byUser.put(user, invented);
        PrivateFiles.write(
                file,
                byUser.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.US_ASCII));
        return invented;
    }
}
