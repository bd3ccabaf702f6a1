package org.caseledger.app.web.conventions.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A problem document (RFC 9457).
 *
 * @param type a stable URI that ends in a kebab-case code
 * @param title the code in words
 * @param status the HTTP status
 * @param detail a sentence about this occurrence, without personal text
 * @param instance the path that was asked; for what cannot be found, only the part that names no record, so that what does
 *     not exist and what the caller may not see answer the same bytes
 * @param errors field by field, where there are any
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

    /** What every {@link #type} begins with. */
    public static final String TYPES = "https://caseledger.org/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of the given code, its title made from the code. */
    static Problem of(int status, String code, String detail, String path, List<FieldProblem> errors) {
        String instance = status == 404 ? namingNoRecord(path) : path;
        return new Problem(TYPES + code, titleOf(code), status, detail, instance, errors);
    }

    /** The one answer to whatever is not there or may not be seen. */
    static Problem notFound(String path) {
        return of(404, "not-found", "There is nothing here, or nothing that you may see.", path, List.of());
    }

    private static String titleOf(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String namingNoRecord(String path) {
        String[] segments = path.split("/", -1);
        StringBuilder kept = new StringBuilder();
        for (int i = 1; i < Math.min(segments.length, 4); i++) {
            kept.append('/').append(segments[i]);
        }
        return path.startsWith("/api/") ? kept.toString() : "/";
    }
}
