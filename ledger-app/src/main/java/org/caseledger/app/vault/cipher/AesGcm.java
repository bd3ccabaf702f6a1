package org.caseledger.app.vault.cipher;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a 96-bit nonce and a 128-bit tag at the end of the ciphertext.
 *
 * <p>Nonces are random, so one key may seal at most 2^32 texts (SP 800-38D, section 8.3); a person's file stays a
 * million times below that.
 */
public final class AesGcm {

    /** Length of a nonce, in bytes. */
    public static final int NONCE_BYTES = 12;

    /** Length of the tag at the end of every ciphertext, in bytes. */
    public static final int TAG_BYTES = 16;

    private AesGcm() {}

    /** A fresh nonce, never used before. */
    public static byte[] nonce(SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }

    /** The ciphertext with its tag; {@code boundTo} is authenticated with it and must be given again to open it. */
    public static byte[] seal(AesKey key, byte[] nonce, byte[] boundTo, byte[] plain) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, boundTo, plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime cannot seal with AES-256-GCM", impossible);
        }
    }

    /**
     * The plain bytes, which the caller wipes.
     *
     * @throws AEADBadTagException where key, nonce, associated data, ciphertext or tag are not those it was sealed with
     */
    public static byte[] open(AesKey key, byte[] nonce, byte[] boundTo, byte[] sealed) throws AEADBadTagException {
        if (nonce.length != NONCE_BYTES || sealed.length < TAG_BYTES) {
            throw new AEADBadTagException("too short, or a nonce of another length");
        }
        try {
            return run(Cipher.DECRYPT_MODE, key, nonce, boundTo, sealed);
        } catch (AEADBadTagException altered) {
            throw altered;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime cannot open AES-256-GCM", impossible);
        }
    }

    /** Nonce and ciphertext in one array: the form in which keys are wrapped. */
    public static byte[] sealWithNonce(AesKey key, SecureRandom random, byte[] boundTo, byte[] plain) {
        byte[] nonce = nonce(random);
        byte[] sealed = seal(key, nonce, boundTo, plain);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    /** The reverse of {@link #sealWithNonce}; the caller wipes the answer. */
    public static byte[] openWithNonce(AesKey key, byte[] boundTo, byte[] both) throws AEADBadTagException {
        if (both.length < NONCE_BYTES + TAG_BYTES) {
            throw new AEADBadTagException("too short");
        }
        return open(key, Arrays.copyOf(both, NONCE_BYTES), boundTo, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    private static byte[] run(int mode, AesKey key, byte[] nonce, byte[] boundTo, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(boundTo);
        return cipher.doFinal(text);
    }
}
