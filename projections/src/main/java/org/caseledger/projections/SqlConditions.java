package org.caseledger.projections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conditions of a question joined by AND, each with its parameters, in the order in which they were given. */
public final class SqlConditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition with a parameter for each question mark in it. */
    public SqlConditions and(String condition, Object... values) {
        conditions.add(condition);
        for (Object value : values) {
            parameters.add(value instanceof Instant moment ? sql(moment) : value);
        }
        return this;
    }

    /** Adds a condition with one parameter, unless the value is null. */
    public SqlConditions andIfGiven(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /** Adds that at least one of these conditions holds; there must be one. */
    public SqlConditions andAny(SqlConditions alternatives) {
        if (alternatives.conditions.isEmpty()) {
            throw new IllegalArgumentException("no alternative to choose from");
        }
        conditions.add("(" + String.join(" OR ", alternatives.conditions) + ")");
        parameters.addAll(alternatives.parameters);
        return this;
    }

    /** Adds that a column holds none of these ids; nothing where there are none. */
    public SqlConditions andNoneOf(String column, Set<UUID> ids) {
        return ids.isEmpty() ? this : and(column + " <> ALL (?)", (Object) ids.toArray(UUID[]::new));
    }

    /** The conditions, as they follow WHERE; true for none. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** The parameters in order. */
    public List<Object> parameters() {
        return List.copyOf(parameters);
    }

    /** {@link OffsetDateTime#MAX} is how the driver writes infinity. */
    private static OffsetDateTime sql(Instant moment) {
        return moment.equals(Instant.MAX) ? OffsetDateTime.MAX : moment.atOffset(ZoneOffset.UTC);
    }
}
