package org.caseledger.app.vault.cipher;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * 256 bits of an AES key that can be wiped from memory. It never prints itself and cannot be serialised.
 *
 * <p>A cipher that starts while another thread wipes the key gets either the whole key or an
 * {@link IllegalStateException}, never zeros.
 */
public final class AesKey implements SecretKey, AutoCloseable {

    /** The only key length used here, in bytes. */
    public static final int BYTES = 32;

    private static final long serialVersionUID = 1L;

    private final transient byte[] bits;
    private transient boolean destroyed;

    private AesKey(byte[] bits) {
        this.bits = bits;
    }

    /** A key nobody has seen. */
    public static AesKey random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new AesKey(bits);
    }

    /** Takes over the bits and wipes the array they came in; refuses any other length than 32 bytes. */
    public static AesKey takingOver(byte[] bits) {
        if (bits.length != BYTES) {
            Arrays.fill(bits, (byte) 0);
            throw new IllegalArgumentException("an AES-256 key has 32 bytes, not " + bits.length);
        }
        byte[] own = bits.clone();
        Arrays.fill(bits, (byte) 0);
        return new AesKey(own);
    }

    /** Another key of the same bits, so that this one can be wiped without harm to whoever uses that one. */
    public AesKey copy() {
        return new AesKey(getEncoded());
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy of the bits, which the caller wipes; refuses with {@link IllegalStateException} once destroyed. */
    @Override
    public synchronized byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("the key has been destroyed");
        }
        return bits.clone();
    }

    @Override
    public synchronized void destroy() {
        Arrays.fill(bits, (byte) 0);
        destroyed = true;
    }

    /** The same as {@link #destroy}. */
    @Override
    public void close() {
        destroy();
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return "an AES key";
    }

    private void writeObject(java.io.ObjectOutputStream out) throws java.io.NotSerializableException {
        throw new java.io.NotSerializableException("keys are never serialised");
    }

    private void readObject(java.io.ObjectInputStream in) throws java.io.NotSerializableException {
        throw new java.io.NotSerializableException("keys are never serialised");
    }
}
