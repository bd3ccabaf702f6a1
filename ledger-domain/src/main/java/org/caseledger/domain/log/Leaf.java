package org.caseledger.domain.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the log commits to for one entry: digests, times and opaque ids, never a name or a word of narrative, so that leaves can be handed to
 * anyone. {@link #bytes()} are what is hashed and stored; they are never made again from anything but themselves.
 *
 * @param id the event
 * @param type the stored name of the event's type
 * @param revision the revision of that type, from 0
 * @param stream the opaque id of the stream the event belongs to
 * @param seq the event's place in its stream, from 0
 * @param occurred when it happened, as the worker said
 * @param recorded when the ledger took it, to the microsecond
 * @param actor the opaque id of who recorded it
 * @param subjects the children it is about, each with the dense number of this entry among all entries about that child
 * @param payload SHA-256 of the stored payload
 * @param metadata SHA-256 of the stored metadata
 */
public record Leaf(
        UUID id,
        String type,
        int revision,
        String stream,
        long seq,
        Instant occurred,
        Instant recorded,
        String actor,
        Map<UUID, Long> subjects,
        Digest payload,
        Digest metadata) {

    /** The first line of every leaf. */
    public static final String HEADER = "case-ledger/leaf@v1";

    /** The most children one entry can be about: a leaf then still fits the 65,535 bytes an entry bundle of C2SP tlog-tiles can carry. */
    public static final int MOST_SUBJECTS = 1_000;

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final int LONGEST_TOKEN = 255;
    private static final String NO_SUBJECTS = "-";
    private static final String SHA256 = "sha256:";

    /** @throws Malformed if a value has no place in a leaf */
    public Leaf {
        requireToken("type", type);
        requireToken("stream", stream);
        requireToken("actor", actor);
        requireNotNegative("revision", revision);
        requireNotNegative("seq", seq);
        requireFourDigitYear("occurred", occurred);
        requireFourDigitYear("recorded", recorded);
        if (!recorded.equals(recorded.truncatedTo(ChronoUnit.MICROS))) {
            throw new Malformed("recorded is finer than a microsecond: " + recorded);
        }
        subjects = sorted(subjects);
    }

    /** The leaf as it is hashed and stored: ASCII, a header and eleven lines of key and value in fixed order, each ended by a line feed. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    /** The hash of {@link #bytes()} in the tree. */
    public Digest hash() {
        return Digest.ofLeaf(bytes());
    }

    /**
     * Reads {@link #bytes()} back.
     *
     * @param bytes a whole leaf
     * @return the leaf
     * @throws Malformed unless writing the leaf again gives exactly these bytes
     */
    public static Leaf parse(byte[] bytes) {
        String text = Canonical.ascii(bytes, "a leaf");
        Lines lines = new Lines(text);
        lines.header();
        Leaf leaf;
        try {
            leaf = new Leaf(
                    UUID.fromString(lines.value("id")),
                    lines.value("type"),
                    Math.toIntExact(Canonical.decimal(lines.value("revision"), "revision")),
                    lines.value("stream"),
                    Canonical.decimal(lines.value("seq"), "seq"),
                    Rfc3339.parse(lines.value("occurred")),
                    Rfc3339.parse(lines.value("recorded")),
                    lines.value("actor"),
                    parseSubjects(lines.value("subjects")),
                    parseSha256(lines.value("payload")),
                    parseSha256(lines.value("metadata")));
        } catch (ArithmeticException | IllegalArgumentException wrong) {
            throw wrong instanceof Malformed malformed
                    ? malformed
                    : new Malformed("not a leaf: " + wrong.getMessage(), wrong);
        }
        if (!leaf.text().equals(text)) {
            throw new Malformed("a leaf that is not written the one way leaves are: " + leaf.id);
        }
        return leaf;
    }

    private String text() {
        StringBuilder text = new StringBuilder(512).append(HEADER).append('\n');
        line(text, "id", id);
        line(text, "type", type);
        line(text, "revision", revision);
        line(text, "stream", stream);
        line(text, "seq", seq);
        line(text, "occurred", Rfc3339.shortest(occurred));
        line(text, "recorded", Rfc3339.microseconds(recorded));
        line(text, "actor", actor);
        line(text, "subjects", subjectsText());
        line(text, "payload", SHA256 + payload.base64());
        line(text, "metadata", SHA256 + metadata.base64());
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(' ').append(value).append('\n');
    }

    private String subjectsText() {
        if (subjects.isEmpty()) {
            return NO_SUBJECTS;
        }
        return subjects.entrySet().stream()
                .map(subject -> subject.getKey() + "#" + subject.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<UUID, Long> parseSubjects(String text) {
        Map<UUID, Long> subjects = new HashMap<>();
        if (!text.equals(NO_SUBJECTS)) {
            for (String subject : text.split(",", -1)) {
                int hash = subject.indexOf('#');
                if (hash < 0) {
                    throw new Malformed("a subject without its number: " + Canonical.shortened(subject));
                }
                subjects.put(
                        UUID.fromString(subject.substring(0, hash)),
                        Canonical.decimal(subject.substring(hash + 1), "the number of a subject"));
            }
        }
        return subjects;
    }

    private static Digest parseSha256(String text) {
        if (!text.startsWith(SHA256)) {
            throw new Malformed("not a sha256 digest: " + Canonical.shortened(text));
        }
        return Digest.parseBase64(text.substring(SHA256.length()));
    }

    /** In the order of their text, which is not the order of {@link UUID#compareTo}. */
    private static Map<UUID, Long> sorted(Map<UUID, Long> subjects) {
        if (subjects.size() > MOST_SUBJECTS) {
            throw new Malformed("an entry about " + subjects.size() + " children; the most is " + MOST_SUBJECTS);
        }
        subjects.values().forEach(n -> requireNotNegative("the number of a subject", n));
        if (subjects.size() <= 1) {
            return Map.copyOf(subjects);
        }
        return subjects.entrySet().stream()
                .sorted(Comparator.comparing(subject -> subject.getKey().toString()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new),
                        Collections::unmodifiableMap));
    }

    private static void requireToken(String key, String value) {
        boolean visible = !value.isEmpty() && value.length() <= LONGEST_TOKEN;
        for (int i = 0; visible && i < value.length(); i++) {
            visible = value.charAt(i) >= '!' && value.charAt(i) <= '~';
        }
        if (!visible) {
            throw new Malformed(
                    key + " must be 1 to 255 visible ASCII characters without a space: " + Canonical.shortened(value));
        }
    }

    private static void requireNotNegative(String key, long value) {
        if (value < 0) {
            throw new Malformed(key + " is negative: " + value);
        }
    }

    private static void requireFourDigitYear(String key, Instant value) {
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new Malformed(key + " has no RFC 3339 form: " + value);
        }
    }

    /** Takes the lines of a leaf one by one, each under the key it must have. */
    private static final class Lines {

        private final String text;
        private int position;

        Lines(String text) {
            this.text = text;
        }

        void header() {
            if (!next().equals(HEADER)) {
                throw new Malformed("a leaf starts with " + HEADER + ", not " + Canonical.shortened(text));
            }
        }

        String value(String key) {
            String line = next();
            if (!line.startsWith(key + " ")) {
                throw new Malformed("expected the line " + key + " of a leaf, found " + Canonical.shortened(line));
            }
            return line.substring(key.length() + 1);
        }

        private String next() {
            int end = text.indexOf('\n', position);
            if (end < 0) {
                throw new Malformed("a leaf that ends early: " + Canonical.shortened(text.substring(position)));
            }
            String line = text.substring(position, end);
            position = end + 1;
            return line;
        }
    }
}
