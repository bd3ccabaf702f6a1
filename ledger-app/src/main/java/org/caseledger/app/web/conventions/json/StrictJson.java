package org.caseledger.app.web.conventions.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseledger.app.web.conventions.problem.FieldProblem;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the bytes of a body as one JSON object (RFC 8259) in UTF-8: no property twice, nothing after the end, no NaN, at
 * most 20 levels deep.
 */
final class StrictJson {

    /** How deep objects and arrays may be nested. */
    static final int DEEPEST = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(
            JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws RequestRefused 400 with a pointer to where reading stopped */
    static ObjectNode object(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(textOf(body))) {
            return objectFrom(parser);
        }
    }

    private static ObjectNode objectFrom(JsonParser parser) {
        JsonNode read;
        try {
            read = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw refused("", "malformed-json", "Something follows the end of the JSON object.");
            }
        } catch (StreamConstraintsException beyond) {
            throw refused(pointer(parser), "nested-too-deep", "The body is nested deeper than " + DEEPEST
                    + " levels, or a number in it is too long.");
        } catch (JacksonException malformed) {
            throw String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate ")
                    ? refused(pointer(parser), "duplicate-property", "The property is there more than once.")
                    : refused(pointer(parser), "malformed-json", "The body is not well-formed JSON.");
        }
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw refused("", "wrong-type", "The body is not a JSON object.");
    }

    private static String textOf(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused("", "not-utf-8", "The body is not UTF-8.");
        }
    }

    private static String pointer(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer(false).toString();
        return pointer.length() <= 200 ? pointer : pointer.substring(0, 200);
    }

    private static RequestRefused refused(String pointer, String code, String message) {
        return RequestRefused.fields(400, List.of(new FieldProblem(pointer, code, message)));
    }
}
