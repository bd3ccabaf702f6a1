package org.caseledger.domain.log.note;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** Whoever can sign as one key: a private key in memory, or a key management service that never gives its key out. */
public interface NoteSigner {

    /** The key its signatures are checked with. */
    VerifierKey key();

    /**
     * Signs with Ed25519 (RFC 8032).
     *
     * @param message what is signed
     * @return 64 bytes
     */
    byte[] sign(byte[] message);

    /**
     * Signs with a private key in memory.
     *
     * @param key the public key that belongs to it
     * @param secret an Ed25519 private key
     * @return the signer
     */
    static NoteSigner of(VerifierKey key, PrivateKey secret) {
        return new NoteSigner() {
            @Override
            public VerifierKey key() {
                return key;
            }

            @Override
            public byte[] sign(byte[] message) {
                try {
                    Signature ed25519 = Signature.getInstance("Ed25519");
                    ed25519.initSign(secret);
                    ed25519.update(message);
                    return ed25519.sign();
                } catch (GeneralSecurityException refused) {
                    throw new IllegalStateException("the key of " + key.name() + " cannot sign", refused);
                }
            }
        };
    }
}
