package org.caseledger.projections;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

/** How a place in a list becomes an opaque text and is read back. Nothing in it is secret, and nothing in it is personal. */
public final class Cursor {

    private static final String SEPARATOR = " ";

    private Cursor() {}

    /** One text of several parts that hold no space. */
    public static String encode(String... parts) {
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The parts of a text.
     *
     * @throws IllegalArgumentException when it is not a text of so many parts
     */
    public static List<String> decode(String text, int parts) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("this is not a cursor", malformed);
        }
        List<String> found = List.of(new String(bytes, StandardCharsets.US_ASCII).split(SEPARATOR, -1));
        if (found.size() != parts) {
            throw new IllegalArgumentException("this is not a cursor of this list");
        }
        return found;
    }

    /** A moment, at most microseconds, as a part. */
    public static String text(Instant moment) {
        return moment.equals(Instant.MAX) ? "" : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }

    /** A moment read back. */
    public static Instant instant(String part) {
        try {
            return part.isEmpty() ? Instant.MAX : Instant.EPOCH.plus(number(part), ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException tooFar) {
            throw new IllegalArgumentException("this is not a cursor of this list", tooFar);
        }
    }

    /** A number read back. */
    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("this is not a cursor of this list", malformed);
        }
    }
}
