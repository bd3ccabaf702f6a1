package org.caseledger.app.vault.wrapping;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.caseledger.app.vault.cipher.AesKey;

/** A key-encryption key in memory whose versions a test adds, destroys and loses. */
public final class KeysForTests implements KeyEncryptionKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TreeMap<Integer, AesKey> keys = new TreeMap<>();
    private volatile long wrapsUntilKilled = Long.MAX_VALUE;

    public KeysForTests() {
        keys.put(1, AesKey.random(RANDOM));
    }

    /** The next wraps succeed, then the process is as good as dead: an error that nothing handles. */
    public void dieAfter(long wraps) {
        wrapsUntilKilled = wraps;
    }

    public void live() {
        wrapsUntilKilled = Long.MAX_VALUE;
    }

    /** A fresh key in Base64, as an operator makes one. */
    public static String base64() {
        byte[] bits = new byte[AesKey.BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getEncoder().encodeToString(bits);
    }

    @Override
    public synchronized NavigableSet<Integer> versions() {
        return new java.util.TreeSet<>(keys.keySet());
    }

    @Override
    public synchronized WrappedKey wrap(int version, AesKey key, byte[] boundTo) throws UnwrapRefused {
        if (wrapsUntilKilled-- <= 0) {
            throw new AssertionError("killed");
        }
        return new HeldKeys(keys, RANDOM).wrap(version, key, boundTo);
    }

    @Override
    public synchronized AesKey unwrap(WrappedKey wrapped, byte[] boundTo) throws UnwrapRefused {
        return new HeldKeys(keys, RANDOM).unwrap(wrapped, boundTo);
    }

    @Override
    public synchronized int add() {
        int next = keys.lastKey() + 1;
        keys.put(next, AesKey.random(RANDOM));
        return next;
    }

    @Override
    public synchronized void destroy(int version) {
        keys.remove(version);
    }

    @Override
    public String place() {
        return "the test's memory";
    }
}
