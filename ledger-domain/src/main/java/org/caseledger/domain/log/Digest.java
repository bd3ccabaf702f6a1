package org.caseledger.domain.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest: 32 bytes, equal by content. Leaves and interior nodes are hashed with different first bytes (RFC 6962 section 2.1), so that
 * neither can be passed off as the other.
 */
public final class Digest {

    /** The length of every digest, in bytes. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::newSha256);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes a digest computed elsewhere.
     *
     * @param bytes exactly 32 bytes; they are copied
     * @return the digest
     * @throws Malformed if there are more or fewer bytes
     */
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("a digest has 32 bytes, not " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    /**
     * Reads the next 32 bytes as a digest.
     *
     * @param source where to read; its position moves on by 32
     * @return the digest
     * @throws Malformed if fewer than 32 bytes are left
     */
    public static Digest read(ByteBuffer source) {
        if (source.remaining() < LENGTH) {
            throw new Malformed("a digest has 32 bytes, not " + source.remaining());
        }
        byte[] bytes = new byte[LENGTH];
        source.get(bytes);
        return new Digest(bytes);
    }

    /**
     * The plain SHA-256 of some content, as used for payload and metadata.
     *
     * @param content what is hashed
     * @return its digest
     */
    public static Digest sha256(byte[] content) {
        return new Digest(sha256().digest(content));
    }

    /**
     * The hash of a leaf of the tree: SHA-256 of a zero byte and the leaf.
     *
     * @param leaf the exact bytes of the leaf
     * @return its place in the tree
     */
    public static Digest ofLeaf(byte[] leaf) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        return new Digest(sha256.digest(leaf));
    }

    /**
     * The hash of an interior node of the tree: SHA-256 of a one byte and both children.
     *
     * @param left the child over the earlier leaves
     * @param right the child over the later leaves
     * @return their parent
     */
    public static Digest ofNode(Digest left, Digest right) {
        byte[] input = new byte[1 + 2 * LENGTH];
        input[0] = NODE;
        System.arraycopy(left.bytes, 0, input, 1, LENGTH);
        System.arraycopy(right.bytes, 0, input, 1 + LENGTH, LENGTH);
        return new Digest(sha256().digest(input));
    }

    /**
     * Reads {@link #base64()} back.
     *
     * @param text 44 characters of canonical base64
     * @return the digest
     * @throws Malformed if the text is anything else
     */
    public static Digest parseBase64(String text) {
        byte[] decoded = Canonical.base64(text, "a digest");
        if (decoded.length != LENGTH) {
            throw new Malformed("a digest has 32 bytes, not " + decoded.length + ": " + Canonical.shortened(text));
        }
        return new Digest(decoded);
    }

    /**
     * Reads {@link #hex()} back.
     *
     * @param text 64 lower-case hexadecimal digits
     * @return the digest
     * @throws Malformed if the text is anything else
     */
    public static Digest parseHex(String text) {
        if (text.length() != 2 * LENGTH
                || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new Malformed("a digest has 64 lower-case hexadecimal digits: " + Canonical.shortened(text));
        }
        return new Digest(HexFormat.of().parseHex(text));
    }

    /** Standard base64 with padding: 44 characters. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Lower-case hexadecimal: 64 characters. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Writes the 32 bytes.
     *
     * @param target where to write; its position moves on by 32
     */
    public void write(ByteBuffer target) {
        target.put(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public String toString() {
        return base64();
    }

    /** Looking one up costs as much as hashing a node with it. It is left as it was made: a digest ends each use. */
    private static MessageDigest sha256() {
        return SHA_256.get();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
