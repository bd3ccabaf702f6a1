package org.caseledger.app.web.conventions.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next where the list goes on, to be given as {@code cursor}; null at its end
 */
public record Page<T>(
        List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page that goes on at a place, if there is one. */
    public static <T> Page<T> of(List<T> items, @Nullable Object next) {
        return new Page<>(items, next == null ? null : next.toString());
    }
}
