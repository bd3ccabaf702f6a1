package org.caseledger.app.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/** The exact bytes a sealed part is bound to and committed with. Every length is fixed or written before what it counts. */
final class PartBytes {

    /** Length of the salt before the words, in bytes. */
    static final int SALT = 32;

    private static final byte[] PART = "case-ledger/part@v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTENT_KEY = "case-ledger/content-key@v1\0".getBytes(StandardCharsets.US_ASCII);

    private PartBytes() {}

    /**
     * What a sealed text is bound to: it opens in this part of this event and for exactly these people.
     *
     * <p>{@code "case-ledger/part@v1\0"}, event id (16 bytes), length of the type (4), type, part number (4), number of
     * people (4), their ids (16 each); numbers big-endian.
     */
    static byte[] place(UUID entry, String entryType, int part, List<UUID> about) {
        return bound(PART, entry, entryType, part, about);
    }

    /** What the content key wrapped for one of several people is bound to; the form is that of {@link #place}. */
    static byte[] placeOfContentKey(UUID entry, String entryType, int part, UUID subject) {
        return bound(CONTENT_KEY, entry, entryType, part, List.of(subject));
    }

    /**
     * What is stored in clear beside the ciphertext, so that nobody can make one that opens to two texts: SHA-256 of
     * {@code "case-ledger/part@v1\0"}, salt, length of the words in bytes (8, big-endian), words in UTF-8.
     *
     * @param saltAndWords the salt, then the words
     */
    static byte[] commitment(byte[] saltAndWords) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PART);
            digest.update(saltAndWords, 0, SALT);
            digest.update(ByteBuffer.allocate(Long.BYTES)
                    .putLong(saltAndWords.length - SALT)
                    .array());
            digest.update(saltAndWords, SALT, saltAndWords.length - SALT);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static byte[] bound(byte[] form, UUID entry, String entryType, int part, List<UUID> about) {
        byte[] type = entryType.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(
                form.length + 2 * Long.BYTES + 3 * Integer.BYTES + type.length + about.size() * 2 * Long.BYTES);
        bytes.put(form);
        put(bytes, entry);
        bytes.putInt(type.length).put(type).putInt(part).putInt(about.size());
        about.forEach(subject -> put(bytes, subject));
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
