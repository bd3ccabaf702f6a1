package org.caseledger.domain.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * Times in UTC as leaves hold them: {@code 2026-11-20T10:02:00.123456Z}. Written by hand because a leaf is made for every entry in the one append
 * path, and the JDK's formatters took most of its time.
 */
final class Rfc3339 {

    private static final int SHORTEST = "0000-00-00T00:00:00Z".length();
    private static final int LONGEST = "0000-00-00T00:00:00.000000000Z".length();
    private static final int NANO_DIGITS = 9;

    private Rfc3339() {}

    /** With six digits of a second, whatever they are. */
    static String microseconds(Instant time) {
        return text(utc(time), 6);
    }

    /** With as many digits of a second as are needed: none, three, six or nine, as {@link Instant#toString()} has it. */
    static String shortest(Instant time) {
        LocalDateTime utc = utc(time);
        int nanos = utc.get(ChronoField.NANO_OF_SECOND);
        if (nanos == 0) {
            return text(utc, 0);
        }
        return text(utc, nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : NANO_DIGITS);
    }

    /**
     * Reads either form back, and forms with any other number of digits too: whoever reads must compare with what is written.
     *
     * @throws Malformed if the text is not a time in UTC
     */
    static Instant parse(String text) {
        int length = text.length();
        boolean framed = length >= SHORTEST
                && length <= LONGEST
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(length - 1) == 'Z'
                && (length == SHORTEST || (text.charAt(19) == '.' && length > SHORTEST + 1));
        if (!framed) {
            throw malformed(text);
        }
        int nanos = 0;
        if (length > SHORTEST) {
            nanos = number(text, 20, length - 1);
            for (int digits = length - 1 - 20; digits < NANO_DIGITS; digits++) {
                nanos *= 10;
            }
        }
        try {
            return LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchTime) {
            throw new Malformed("no such time: " + text, noSuchTime);
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static String text(LocalDateTime utc, int digits) {
        char[] text = new char[digits == 0 ? SHORTEST : SHORTEST + 1 + digits];
        write(text, 4, utc.getYear(), '-');
        write(text, 7, utc.getMonthValue(), '-');
        write(text, 10, utc.getDayOfMonth(), 'T');
        write(text, 13, utc.getHour(), ':');
        write(text, 16, utc.getMinute(), ':');
        write(text, 19, utc.getSecond(), digits == 0 ? 'Z' : '.');
        if (digits > 0) {
            int fraction = utc.get(ChronoField.NANO_OF_SECOND);
            for (int dropped = digits; dropped < NANO_DIGITS; dropped++) {
                fraction /= 10;
            }
            write(text, 20 + digits, fraction, 'Z');
        }
        return String.valueOf(text);
    }

    /** Writes a number so that its last digit stands before {@code end}, with zeros back to what stands before it, and a character after it. */
    private static void write(char[] text, int end, int number, char after) {
        text[end] = after;
        int rest = number;
        for (int i = end - 1; i >= 0 && text[i] == 0; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw malformed(text);
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    private static Malformed malformed(String text) {
        return new Malformed("not a time in UTC as RFC 3339 writes it: " + Canonical.shortened(text));
    }
}
