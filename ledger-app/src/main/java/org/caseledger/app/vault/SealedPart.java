package org.caseledger.app.vault;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One sealed part as the payload holds it. All binary values are Base64 with padding (RFC 4648, section 4).
 *
 * <pre>{@code
 * {"part":0,"for":["<uuid>",...],"keys":["<nonce and wrapped content key>",...],"nonce":"...","text":"...","commitment":"..."}
 * }</pre>
 *
 * @param part its number within the event, from 0
 * @param about those the words are about ({@code for}), in the order of their ids, each once
 * @param keys the content key wrapped for each of them, in the same order; empty for one person, whose own data key
 *     sealed the text
 * @param nonce 12 bytes
 * @param text the sealed salt and words, with the tag
 * @param commitment SHA-256 over salt and words, see {@link PartBytes#commitment}
 */
record SealedPart(int part, List<UUID> about, List<String> keys, String nonce, String text, String commitment) {

    private static final Set<String> ONE_PERSON = Set.of("part", "for", "nonce", "text", "commitment");
    private static final Set<String> SEVERAL = Set.of("part", "for", "keys", "nonce", "text", "commitment");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    SealedPart {
        about = List.copyOf(about);
        keys = List.copyOf(keys);
    }

    /** The JSON object, always in this order and without a space, so that equal parts are equal bytes. */
    String json() {
        StringBuilder json = new StringBuilder(256 + text.length());
        json.append("{\"part\":").append(part).append(",\"for\":");
        list(json, about);
        if (!keys.isEmpty()) {
            json.append(",\"keys\":");
            list(json, keys);
        }
        return json.append(",\"nonce\":\"")
                .append(nonce)
                .append("\",\"text\":\"")
                .append(text)
                .append("\",\"commitment\":\"")
                .append(commitment)
                .append("\"}")
                .toString();
    }

    /** The part, or null where the text is no sealed part of this form: a field too many, too few, or of another kind. */
    static @Nullable SealedPart parse(String json) {
        try {
            return from(JSON.readTree(json));
        } catch (JacksonException | IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable SealedPart from(JsonNode node) {
        List<UUID> about = new ArrayList<>();
        for (String subject : strings(node.path("for"))) {
            UUID id = UUID.fromString(subject);
            if (!id.toString().equals(subject)) {
                return null;
            }
            about.add(id);
        }
        List<String> keys = strings(node.path("keys"));
        boolean several = about.size() > 1;
        boolean complete = node.isObject()
                && Set.copyOf(node.propertyNames()).equals(several ? SEVERAL : ONE_PERSON)
                && !about.isEmpty()
                && new HashSet<>(about).size() == about.size()
                && keys.size() == (several ? about.size() : 0)
                && node.path("part").isInt()
                && node.path("part").asInt() >= 0;
        return complete
                ? new SealedPart(
                        node.path("part").asInt(),
                        about,
                        keys,
                        node.path("nonce").stringValue(),
                        node.path("text").stringValue(),
                        node.path("commitment").stringValue())
                : null;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            strings.add(element.stringValue());
        }
        return strings;
    }

    private static void list(StringBuilder json, List<?> values) {
        String separator = "[";
        for (Object value : values) {
            json.append(separator).append('"').append(value).append('"');
            separator = ",";
        }
        json.append(']');
    }

    /** Padded Base64 of these bytes. */
    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes, or null where the text is not the one padded Base64 form of them. */
    static byte @Nullable [] bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return base64(bytes).equals(base64) ? bytes : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
