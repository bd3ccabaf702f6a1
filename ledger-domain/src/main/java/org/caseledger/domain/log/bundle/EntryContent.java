package org.caseledger.domain.log.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.json.Json;

/**
 * An entry of a bundle, taken apart for a reader. What cannot be read is absent: a page says so, and a verifier has failed it before.
 *
 * @param position its place in the log
 * @param leaf what was hashed
 * @param payload what was recorded
 * @param sealed the sealed texts of the payload
 * @param openings by the numbers of the sealed texts
 */
public record EntryContent(long position, Optional<Leaf> leaf, Optional<Json> payload, List<SealedText> sealed,
        Map<Integer, Opening> openings) {

    /** Copies what it is given. */
    public EntryContent {
        sealed = List.copyOf(sealed);
        openings = Map.copyOf(openings);
    }

    /**
     * Takes an entry apart.
     *
     * @param entry as a bundle holds it
     * @return what of it can be read
     */
    public static EntryContent of(BundleEntry entry) {
        Optional<Payload> payload = readable(entry.payload(), Payload::of);
        return new EntryContent(
                entry.position(),
                readable(entry.leaf(), Leaf::parse),
                payload.map(Payload::json),
                payload.map(Payload::sealed).orElse(List.of()),
                entry.openings().stream()
                        .collect(Collectors.toMap(Opening::part, opening -> opening, (one, other) -> other)));
    }

    /** The words of a sealed text of the payload; empty where they are not told. */
    Optional<String> words(Json sealed) {
        if (sealed instanceof Json.Members(Map<String, Json> members)
                && SealedText.isSealed(members)
                && openings.get(SealedText.of(members).part()) instanceof Opening.Opened opened) {
            return Optional.of(opened.words());
        }
        return Optional.empty();
    }

    private record Payload(Json json, List<SealedText> sealed) {

        static Payload of(byte[] bytes) {
            Json json = Json.parse(bytes);
            return new Payload(json, SealedText.in(json));
        }
    }

    private static <T> Optional<T> readable(byte[] bytes, Function<byte[], T> read) {
        try {
            return Optional.of(read.apply(bytes));
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }
}
