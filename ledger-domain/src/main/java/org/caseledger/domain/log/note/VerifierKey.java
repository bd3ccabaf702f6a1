package org.caseledger.domain.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * The public key by which the notes of one signer are known: an Ed25519 key with a name and a use (C2SP signed-note). Its text is {@code
 * name+id+key}; name and id together say which line of a note is to be checked with it.
 */
public final class VerifierKey {

    /** What a key signs: the type byte of C2SP signed-note. */
    public enum Type {
        /** Notes, as a log signs its checkpoints. */
        NOTE(1),
        /** Checkpoints with the time they were seen, as a witness does (C2SP tlog-cosignature, version 1). */
        COSIGNATURE(4);

        private final byte code;

        Type(int code) {
            this.code = (byte) code;
        }

        private static Type of(byte code) {
            for (Type type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw new Malformed(
                    "a key of signature type " + (code & 0xff) + "; known are 1 (Ed25519) and 4 (cosignature)");
        }
    }

    /** The length of an Ed25519 public key, in bytes (RFC 8032). */
    private static final int LENGTH = 32;

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final Type type;
    private final byte[] encoded;
    private final PublicKey key;
    private final int id;

    private VerifierKey(String name, Type type, byte[] encoded) {
        this.name = requireName(name);
        this.type = type;
        this.encoded = encoded;
        this.key = ed25519(encoded);
        this.id = ByteBuffer.wrap(Digest.sha256(idInput(name, type, encoded)).bytes())
                .getInt();
    }

    /**
     * Names a public key.
     *
     * @param name who signs; for a log, its origin. Not empty, without spaces and plus signs
     * @param type what it signs
     * @param key an Ed25519 public key
     * @return the named key
     * @throws Malformed if the name cannot stand in a note or the key is of another kind
     */
    public static VerifierKey of(String name, Type type, PublicKey key) {
        byte[] x509 = key.getEncoded();
        if (x509 == null
                || x509.length != X509.length + LENGTH
                || !Arrays.equals(X509, 0, X509.length, x509, 0, X509.length)) {
            throw new Malformed("not an Ed25519 public key: " + key.getAlgorithm());
        }
        return new VerifierKey(name, type, Arrays.copyOfRange(x509, X509.length, x509.length));
    }

    /**
     * Reads {@link #toString()} back.
     *
     * @param text name, plus, eight lower-case hexadecimal digits, plus, base64 of type byte and key
     * @return the key
     * @throws Malformed if the text is anything else or the digits do not belong to the key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("a verifier key has the form name+id+key, not " + Canonical.shortened(text));
        }
        byte[] typed = Canonical.base64(parts[2], "a verifier key");
        if (typed.length == 0) {
            throw new Malformed("a verifier key without a key: " + Canonical.shortened(text));
        }
        Type type = Type.of(typed[0]);
        if (typed.length != 1 + LENGTH) {
            throw new Malformed("an Ed25519 public key has 32 bytes, not " + (typed.length - 1));
        }
        VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(text)) {
            throw new Malformed("a verifier key whose id is not " + parts[1] + ": " + key);
        }
        return key;
    }

    /** Who signs; for a log, its origin. */
    public String name() {
        return name;
    }

    /** What it signs. */
    public Type type() {
        return type;
    }

    /** The four bytes that stand before each of its signatures: the beginning of the SHA-256 of name, type and key. */
    public int id() {
        return id;
    }

    /** The key as the JDK knows it. */
    public PublicKey publicKey() {
        return key;
    }

    /** Whether both are one key, whatever its names and uses. */
    boolean sameKey(VerifierKey other) {
        return Arrays.equals(encoded, other.encoded);
    }

    /** Whether the 64 bytes are this key's Ed25519 signature (RFC 8032) over the message. A signature of another length is none. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException unreadable) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", impossible);
        }
    }

    /** The form in which keys are given out and pinned: {@code name+id+key}. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + LENGTH).put(type.code).put(encoded).array();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** A key name of C2SP signed-note: not empty, no Unicode space, no plus, no control character. */
    static String requireName(String name) {
        boolean allowed = name.codePoints()
                .noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c)
                        || Character.isISOControl(c));
        if (name.isEmpty() || !allowed) {
            throw new Malformed("not the name of a key: " + Canonical.shortened(name));
        }
        return name;
    }

    private static byte[] idInput(String name, Type type, byte[] encoded) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(name.getBytes(UTF_8));
        input.write('\n');
        input.write(type.code);
        input.writeBytes(encoded);
        return input.toByteArray();
    }

    private static PublicKey ed25519(byte[] encoded) {
        byte[] x509 = ByteBuffer.allocate(X509.length + LENGTH).put(X509).put(encoded).array();
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException notAPoint) {
            throw new Malformed("not an Ed25519 public key: " + HexFormat.of().formatHex(encoded), notAPoint);
        }
    }
}
