package org.caseledger.app.web.conventions.recording;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.caseledger.app.web.conventions.problem.FieldProblem;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Idempotency-Key} of draft-ietf-httpapi-idempotency-key-header: a structured-field string (RFC
 * 9651, section 3.3.3), or the same characters without quotes.
 */
final class IdempotencyKey {

    /** The header's name. */
    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    /** @throws RequestRefused 400 when it is missing, there twice, empty, too long or not printable ASCII */
    static String of(@Nullable Enumeration<String> headers) {
        List<String> values = headers == null ? List.of() : Collections.list(headers);
        if (values.isEmpty()) {
            throw refused("idempotency-key-missing", "A call that records needs the header Idempotency-Key, so that it"
                    + " can be repeated safely.");
        }
        String key = values.size() == 1 ? unquoted(values.getFirst().strip()) : null;
        if (key == null || key.isEmpty() || key.length() > LONGEST) {
            throw refused("idempotency-key-malformed", "An Idempotency-Key is one string of 1 to " + LONGEST
                    + " printable ASCII characters, quoted or bare.");
        }
        return key;
    }

    private static @Nullable String unquoted(String value) {
        if (!value.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            return null;
        }
        if (!value.startsWith("\"")) {
            return value;
        }
        StringBuilder key = new StringBuilder();
        for (int i = 1; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"') {
                return i == value.length() - 1 ? key.toString() : null;
            }
            if (character == '\\') {
                i++;
                if (i == value.length() || value.charAt(i) != '"' && value.charAt(i) != '\\') {
                    return null;
                }
            }
            key.append(value.charAt(i));
        }
        return null;
    }

    private static RequestRefused refused(String code, String message) {
        return RequestRefused.fields(400, List.of(new FieldProblem("/" + HEADER, code, message)));
    }
}
