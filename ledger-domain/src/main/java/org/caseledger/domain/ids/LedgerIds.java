package org.caseledger.domain.ids;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** How identifiers are read and derived. */
public final class LedgerIds {

    private LedgerIds() {}

    /**
     * Reads the one text form an identifier has: 36 characters, lower or upper case.
     *
     * @throws IllegalArgumentException for anything else, also for the short forms {@link UUID#fromString} accepts
     */
    public static UUID parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("an identifier has 36 characters, not " + text.length());
        }
        return UUID.fromString(text);
    }

    /**
     * The identifier that follows from what it is derived from: the same parts always give the same one, so that doing a
     * thing twice names it once. The form is RFC 9562 version 8 over SHA-256.
     */
    public static UUID derived(String kind, String... from) {
        MessageDigest digest = sha256();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String part : from) {
            digest.update((byte) 0);
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        byte[] hash = digest.digest();
        long high = readLong(hash, 0) & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
        long low = readLong(hash, 8) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static long readLong(byte[] bytes, int offset) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[offset + i] & 0xFF;
        }
        return value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
