package org.caseledger.app.web.conventions.reading;

import java.util.function.Function;
import org.caseledger.projections.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, and in which past: the parameters all lists share, as they were sent.
 *
 * @param asOf what had happened by then, RFC 3339 with a zone
 * @param knownAt what had been recorded by then, RFC 3339 with a zone
 * @param knownAtPosition what had been recorded up to this entry
 * @param limit at most so many items, 1 to 200, 50 unless said
 * @param cursor the {@code next} of the page before
 */
public record ListWindow(
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String knownAtPosition,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** The past that is asked for. */
    public Moment moment() {
        return new Moment(
                Parameters.time("asOf", asOf),
                Parameters.time("knownAt", knownAt),
                knownAtPosition == null ? null : Parameters.number("knownAtPosition", knownAtPosition));
    }

    /** How many items. */
    public int size() {
        if (limit == null) {
            return USUAL;
        }
        long asked = Parameters.number("limit", limit);
        if (asked < 1 || asked > MOST) {
            throw Parameters.malformed("limit", "A list holds 1 to " + MOST + " items.");
        }
        return (int) asked;
    }

    /** The place after which the list goes on; null for its beginning. */
    public <P> @Nullable P after(Function<String, P> reader) {
        return Parameters.read("cursor", cursor, reader);
    }
}
