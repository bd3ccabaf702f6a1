package org.caseledger.domain.log.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Keys for tests: one that others published, and as many fresh ones as are wanted. */
public final class Signers {

    /** The example of Go's {@code golang.org/x/mod/sumdb/note}, whose private key is published too. */
    static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private Signers() {}

    static NoteSigner peter() {
        byte[] typed = Base64.getDecoder().decode(PETERS_SECRET);
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, Arrays.copyOfRange(typed, 1, typed.length)));
            return NoteSigner.of(VerifierKey.parse(PETER), secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A fresh key of a log. */
    public static NoteSigner log(String name) {
        return fresh(name, VerifierKey.Type.NOTE);
    }

    /** A fresh key of a witness. */
    public static NoteSigner witness(String name) {
        return fresh(name, VerifierKey.Type.COSIGNATURE);
    }

    static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NoteSigner fresh(String name, VerifierKey.Type type) {
        KeyPair pair = pair("Ed25519");
        return NoteSigner.of(VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate());
    }
}
