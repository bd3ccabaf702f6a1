package org.caseledger.app.web.conventions.reading;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.caseledger.app.web.conventions.json.Times;
import org.caseledger.app.web.conventions.problem.FieldProblem;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/** Reads parameters of a request; what cannot be read is 400 and names the parameter. */
public final class Parameters {

    private Parameters() {}

    /** A time, RFC 3339 with a zone; null when it was not sent. */
    public static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant time = Times.parse(text);
        if (time == null || !Times.isPlausible(time)) {
            throw malformed(name, "A time is written as in RFC 3339 with a zone, such as 2026-11-20T10:02:00Z.");
        }
        return time;
    }

    /** A whole number from 0. */
    public static long number(String name, String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        throw malformed(name, "A whole number from 0 is expected.");
    }

    /** A value with a text form of its own, whose reader throws {@link IllegalArgumentException}; null when not sent. */
    public static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException otherwise) {
            throw malformed(name, "The parameter cannot be read.");
        }
    }

    /** The refusal of a parameter. */
    public static RequestRefused malformed(String name, String message) {
        return RequestRefused.fields(400, List.of(new FieldProblem("/" + name, "malformed-parameter", message)));
    }
}
