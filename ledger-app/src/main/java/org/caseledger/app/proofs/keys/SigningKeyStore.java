package org.caseledger.app.proofs.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;

/**
 * The keys in a PKCS#12 file (RFC 7292), one private key entry each, named {@code case-1}, {@code access-1} and so on. The
 * file is made with the first key. OpenSSL reads it.
 */
public final class SigningKeyStore implements CheckpointKeys {

    private final Path file;
    private final char[] password;
    private final KeyStore store;

    private SigningKeyStore(Path file, char[] password, KeyStore store) {
        this.file = file;
        this.password = password;
        this.store = store;
    }

    /**
     * Reads the file; where there is none, nothing is made yet.
     *
     * @throws SetupProblem where it is no such key store or has another password
     */
    public static SigningKeyStore open(Path file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, password);
                }
            } else {
                store.load(null, null);
            }
            return new SigningKeyStore(file, password.clone(), store);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new SetupProblem(
                    "The key store " + file + " does not open with its password, or is not a PKCS#12 key store.",
                    unreadable);
        }
    }

    @Override
    public synchronized List<SigningKey> of(String log) {
        return List.copyOf(held(log).values());
    }

    @Override
    public synchronized SigningKey add(String log) {
        NavigableMap<Integer, HeldKey> before = held(log);
        HeldKey key = HeldKey.random(before.isEmpty() ? 1 : before.lastKey() + 1);
        String alias = log + "-" + key.number();
        try {
            store.setKeyEntry(
                    alias, key.secret(), password, new X509Certificate[]{key.certificate(log + " " + key.number())});
        } catch (GeneralSecurityException refused) {
            throw new SetupProblem("The key store " + file + " takes no further key.", refused);
        }
        write();
        return key;
    }

    @Override
    public synchronized void retire(String log, int number) {
        NavigableMap<Integer, HeldKey> before = held(log);
        if (!before.containsKey(number)) {
            return;
        }
        if (before.size() == 1) {
            throw new SetupProblem("Key " + number + " is the last that signs the " + log
                    + " log; rotate first, so that checkpoints carry both signatures for a while.");
        }
        try {
            store.deleteEntry(log + "-" + number);
        } catch (GeneralSecurityException refused) {
            throw new SetupProblem("The key store " + file + " gives up no key.", refused);
        }
        write();
    }

    @Override
    public String place() {
        return "the key store " + file;
    }

    private NavigableMap<Integer, HeldKey> held(String log) {
        try {
            NavigableMap<Integer, HeldKey> keys = new TreeMap<>();
            for (String alias : Collections.list(store.aliases())) {
                if (alias.matches(log + "-[1-9][0-9]{0,5}") && store.getEntry(
                        alias,
                        new KeyStore.PasswordProtection(password)) instanceof KeyStore.PrivateKeyEntry entry) {
                    int number = Integer.parseInt(alias.substring(log.length() + 1));
                    keys.put(
                            number,
                            new HeldKey(number, entry.getCertificate().getPublicKey(), entry.getPrivateKey()));
                }
            }
            return keys;
        } catch (GeneralSecurityException unreadable) {
            throw new SetupProblem("The key store " + file + " holds a key that cannot be read.", unreadable);
        }
    }

    private void write() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (folder != null) {
                PrivateFiles.folder(folder);
            }
            PrivateFiles.write(file, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException unwritable) {
            throw new SetupProblem("The key store " + file + " cannot be written.", unwritable);
        }
    }
}
