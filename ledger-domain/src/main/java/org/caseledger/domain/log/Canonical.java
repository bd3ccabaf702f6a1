package org.caseledger.domain.log;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Reads the spellings that the formats of the log allow, each value in exactly one: a second spelling of the same value would be a second text
 * under the same signature.
 */
public final class Canonical {

    private static final int DIGITS_OF_A_LONG = 19;

    private Canonical() {}

    /**
     * Reads a decimal number without sign, spaces or leading zeros.
     *
     * @param text the digits
     * @param what what the number is, for the message of a refusal
     * @return the number, from 0 to {@link Long#MAX_VALUE}
     * @throws Malformed if the text is not such a number
     */
    public static long decimal(String text, String what) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > DIGITS_OF_A_LONG || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new Malformed(what + " is not a plain decimal number: " + shortened(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new Malformed(what + " is too large: " + text, tooLarge);
        }
    }

    /**
     * Reads standard base64 (RFC 4648 section 4) with its padding and with zero bits where padding leaves bits over.
     *
     * @param text the encoded bytes
     * @param what what the bytes are, for the message of a refusal
     * @return the decoded bytes
     * @throws Malformed if the text is not what encoding those bytes gives
     */
    public static byte[] base64(String text, String what) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed(what + " is not base64: " + shortened(text), notBase64);
        }
        if (!Base64.getEncoder().encodeToString(decoded).equals(text)) {
            throw new Malformed(what + " is not canonical base64: " + shortened(text));
        }
        return decoded;
    }

    /**
     * Quotes text of unknown origin for a message: at most 80 characters, everything outside printable ASCII as a question mark.
     *
     * @param text what was found
     * @return a text that is safe to show on one line
     */
    public static String shortened(String text) {
        int limit = 80;
        char[] shown = text.substring(0, Math.min(limit, text.length())).toCharArray();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] < ' ' || shown[i] > '~') {
                shown[i] = '?';
            }
        }
        return '"' + String.valueOf(shown) + '"' + (text.length() > limit ? "..." : "");
    }

    /**
     * Reads bytes that may only be ASCII: printable characters and line feeds.
     *
     * @param bytes the text
     * @param what what the text is, for the message of a refusal
     * @return the same characters
     * @throws Malformed if there is any other byte
     */
    public static String ascii(byte[] bytes, String what) {
        return ascii(bytes, 0, bytes.length, what);
    }

    /**
     * Reads a stretch of bytes that may only be ASCII.
     *
     * @param bytes where they are
     * @param from the first of them
     * @param to the one after the last
     * @param what what the text is, for the message of a refusal
     * @return the same characters
     * @throws Malformed if there is any other byte
     */
    public static String ascii(byte[] bytes, int from, int to, String what) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b != '\n' && (b < ' ' || b > '~')) {
                throw new Malformed(
                        what + " has a byte at offset " + i + " that is not printable ASCII: " + (b & 0xff));
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
