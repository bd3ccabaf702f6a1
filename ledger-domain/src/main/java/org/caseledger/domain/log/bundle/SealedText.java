package org.caseledger.domain.log.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.json.Json;

/**
 * A sealed text as a payload holds it, as far as somebody without its key can read it.
 *
 * @param part its number in the payload, from 0
 * @param about the opaque ids of those whose text it is
 * @param commitment SHA-256 over the salt and the words, see {@link #commitment}
 */
public record SealedText(int part, List<String> about, Digest commitment) {

    private static final byte[] FORM = "case-ledger/part@v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> OF_ONE = Set.of("part", "for", "nonce", "text", "commitment");
    private static final Set<String> OF_SEVERAL = Set.of("part", "for", "keys", "nonce", "text", "commitment");

    /** Copies what it is given. */
    public SealedText {
        about = List.copyOf(about);
    }

    /**
     * What the ledger committed to when it sealed the words.
     *
     * @param salt 32 bytes that nobody can guess
     * @param words in UTF-8
     * @return SHA-256 of {@code case-ledger/part@v1}, a zero byte, the salt, the length of the words in bytes (8 bytes, big-endian) and the words
     */
    public static Digest commitment(byte[] salt, byte[] words) {
        return Digest.sha256(
                ByteBuffer.allocate(FORM.length + salt.length + Long.BYTES + words.length)
                        .put(FORM)
                        .put(salt)
                        .putLong(words.length)
                        .put(words)
                        .array());
    }

    /**
     * All sealed texts of a payload, in the order in which they stand.
     *
     * @param payload as read
     * @return each once
     * @throws Malformed if one is not whole, or two have one number
     */
    public static List<SealedText> in(Json payload) {
        List<SealedText> found = new ArrayList<>();
        collect(payload, found::add);
        if (found.stream().mapToInt(SealedText::part).distinct().count() < found.size()) {
            throw new Malformed("two sealed texts of one number in one payload");
        }
        return found;
    }

    private static void collect(Json value, Consumer<SealedText> found) {
        switch (value) {
            case Json.Members(Map<String, Json> members) when isSealed(members) -> found.accept(of(members));
            case Json.Members(Map<String, Json> members) -> members.values().forEach(member -> collect(member, found));
            case Json.Items(List<Json> items) -> items.forEach(item -> collect(item, found));
            default -> {
                // nothing is sealed in a single value
            }
        }
    }

    /** Whether an object of a payload is a sealed text: it has the members of one and no others. */
    static boolean isSealed(Map<String, Json> members) {
        return members.containsKey("commitment")
                && (members.keySet().equals(OF_ONE) || members.keySet().equals(OF_SEVERAL));
    }

    /** The sealed text that an object is. */
    static SealedText of(Map<String, Json> members) {
        Json.Members sealed = new Json.Members(members);
        if (!(sealed.get("part") instanceof Json.Numeral(String digits))
                || !(sealed.get("for") instanceof Json.Items(List<Json> people))) {
            throw new Malformed("a sealed text without its number, or without those it is about");
        }
        long part = Canonical.decimal(digits, "the number of a sealed text");
        if (part > Integer.MAX_VALUE) {
            throw new Malformed("a sealed text has the number " + part);
        }
        List<String> about = people.stream()
                .map(person -> person instanceof Json.Text(String id) ? id : "")
                .toList();
        return new SealedText((int) part, about, Digest.parseBase64(sealed.text("commitment")));
    }
}
