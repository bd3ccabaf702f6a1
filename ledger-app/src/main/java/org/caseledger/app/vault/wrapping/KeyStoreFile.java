package org.caseledger.app.vault.wrapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.cipher.AesKey;

/**
 * The key-encryption key in a PKCS#12 file (RFC 7292), one secret key entry for each version, named {@code kek-1},
 * {@code kek-2} and so on. Nodes that share the file see each other's new versions.
 *
 * <p>{@link #add} and {@link #destroy} are called by one node at a time: the rotation holds a lock in the database.
 */
public final class KeyStoreFile implements KeyEncryptionKeys {

    private static final String ALIAS = "kek-";

    private final Path file;
    private final KeyStore.PasswordProtection password;
    private final SecureRandom random;
    private volatile HeldKeys keys;

    private KeyStoreFile(Path file, KeyStore.PasswordProtection password, SecureRandom random, HeldKeys keys) {
        this.file = file;
        this.password = password;
        this.random = random;
        this.keys = keys;
    }

    /**
     * Reads the versions in the file.
     *
     * @throws SetupProblem where the file is not there, not such a key store, or has another password
     */
    public static KeyStoreFile open(Path file, char[] password, SecureRandom random) {
        KeyStore.PasswordProtection protection = new KeyStore.PasswordProtection(password);
        KeyStoreFile opened = new KeyStoreFile(file, protection, random, new HeldKeys(Map.of(), random));
        opened.read();
        if (opened.versions().isEmpty()) {
            throw new SetupProblem("The key store " + file + " holds no version of the key-encryption key.");
        }
        return opened;
    }

    /** Makes the file with a first version; refuses with {@link SetupProblem} where there already is one. */
    public static KeyStoreFile make(Path file, char[] password, SecureRandom random) {
        if (Files.exists(file)) {
            throw new SetupProblem("The key store " + file + " is there already and is not overwritten.");
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null) {
            PrivateFiles.folder(folder);
        }
        KeyStoreFile made = new KeyStoreFile(
                file, new KeyStore.PasswordProtection(password), random, new HeldKeys(Map.of(), random));
        made.write(Map.of(1, AesKey.random(random)));
        return open(file, password, random);
    }

    @Override
    public NavigableSet<Integer> versions() {
        return keys.versions();
    }

    @Override
    public WrappedKey wrap(int version, AesKey key, byte[] boundTo) throws UnwrapRefused {
        return holding(version).wrap(version, key, boundTo);
    }

    @Override
    public AesKey unwrap(WrappedKey wrapped, byte[] boundTo) throws UnwrapRefused {
        return holding(wrapped.version()).unwrap(wrapped, boundTo);
    }

    @Override
    public synchronized int add() {
        Map<Integer, AesKey> all = read();
        int next = versions().last() + 1;
        all.put(next, AesKey.random(random));
        write(all);
        read();
        return next;
    }

    @Override
    public synchronized void destroy(int version) {
        Map<Integer, AesKey> all = read();
        if (all.remove(version) != null) {
            write(all);
            read();
        }
    }

    @Override
    public String place() {
        return "the key store " + file;
    }

    /** The versions known, read again where another node may have added the one that is wanted. */
    private HeldKeys holding(int version) {
        if (!keys.versions().contains(version)) {
            read();
        }
        return keys;
    }

    private synchronized Map<Integer, AesKey> read() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.getPassword());
            Map<Integer, AesKey> versions = new TreeMap<>();
            for (String alias : Collections.list(store.aliases())) {
                if (alias.matches(ALIAS + "[1-9][0-9]{0,5}")
                        && store.getEntry(alias, password) instanceof KeyStore.SecretKeyEntry entry) {
                    versions.put(
                            Integer.valueOf(alias.substring(ALIAS.length())),
                            AesKey.takingOver(entry.getSecretKey().getEncoded()));
                }
            }
            keys = new HeldKeys(versions, random);
            return versions;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new SetupProblem(
                    "The key store " + file + " does not open with its password, or is not a PKCS#12 key store.",
                    unreadable);
        }
    }

    private void write(Map<Integer, AesKey> versions) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (Map.Entry<Integer, AesKey> version : versions.entrySet()) {
                store.setEntry(ALIAS + version.getKey(), new KeyStore.SecretKeyEntry(version.getValue()), password);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password.getPassword());
            PrivateFiles.write(file, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException unwritable) {
            throw new SetupProblem("The key store " + file + " cannot be written.", unwritable);
        }
    }
}
