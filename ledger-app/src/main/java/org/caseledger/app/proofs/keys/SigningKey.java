package org.caseledger.app.proofs.keys;

import java.security.PublicKey;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.VerifierKey;

/** One key that signs; its private half may lie in this process or in a service. */
public interface SigningKey {

    /** Counts the keys of a log from 1. */
    int number();

    /** The Ed25519 public key. */
    PublicKey publicKey();

    /** The Ed25519 signature (RFC 8032) over a message, 64 bytes. */
    byte[] sign(byte[] message);

    /** The same key as the signer of notes under a name. */
    default NoteSigner under(String origin) {
        VerifierKey verifier = VerifierKey.of(origin, VerifierKey.Type.NOTE, publicKey());
        return new NoteSigner() {

            @Override
            public VerifierKey key() {
                return verifier;
            }

            @Override
            public byte[] sign(byte[] message) {
                return SigningKey.this.sign(message);
            }
        };
    }
}
