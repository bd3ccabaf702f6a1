package org.caseledger.projections.projector.standing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands after an entry: a contact in progress, an escalation that is not resolved.
 *
 * @param kind what it is, such as {@code open-contact}
 * @param id which one
 * @param facts what is so of it, by name, in order; codes, numbers, times and names, never anybody's words
 */
public record Standing(String kind, String id, Map<String, @Nullable Object> facts) {

    public Standing {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
