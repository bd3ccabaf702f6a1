package org.caseledger.projections.projector.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column and how its values travel: as elements of one array a column, so that a batch is one statement.
 *
 * @param <T> what its values are in Java
 */
public final class Column<T> {

    /** Stands for "without end" in a column of instants. */
    public static final Instant WITHOUT_END = Instant.MAX;

    private final String name;
    private final String sqlType;
    private final String elementType;
    private final Encoder<T> encoder;
    private final Reader<T> reader;

    private Column(String name, String sqlType, String elementType, Encoder<T> encoder, Reader<T> reader) {
        this.name = name;
        this.sqlType = sqlType;
        this.elementType = elementType;
        this.encoder = encoder;
        this.reader = reader;
    }

    /** An identifier. */
    public static Column<UUID> uuid(String name) {
        return textual(name, "uuid", UUID::toString, (row, at) -> row.getObject(at, UUID.class));
    }

    /** A 64-bit number, such as a position. */
    public static Column<Long> bigint(String name) {
        return new Column<>(name, "bigint", "int8", value -> value, ResultSet::getLong);
    }

    /** A 32-bit number. */
    public static Column<Integer> integer(String name) {
        return new Column<>(name, "integer", "int4", value -> value, ResultSet::getInt);
    }

    /** True or false. */
    public static Column<Boolean> bool(String name) {
        return new Column<>(name, "boolean", "bool", value -> value, ResultSet::getBoolean);
    }

    /** Words that are not personal, such as a code. */
    public static Column<String> text(String name) {
        return textual(name, "text", value -> value, ResultSet::getString);
    }

    /** A JSON text whose bytes are kept as they are. */
    public static Column<String> json(String name) {
        return textual(name, "json", value -> value, ResultSet::getString);
    }

    /** A moment, UTC, microseconds. */
    public static Column<Instant> instant(String name) {
        return textual(
                name,
                "timestamptz",
                value -> value.equals(WITHOUT_END) ? "infinity" : micros(value).toString(),
                (row, at) -> instantOf(row.getObject(at, OffsetDateTime.class)));
    }

    /** Several identifiers, in order. */
    public static Column<List<UUID>> uuids(String name) {
        return textual(
                name,
                "uuid[]",
                value -> value.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                (row, at) -> List.of((UUID[]) row.getArray(at).getArray()));
    }

    /** Several codes of letters, digits and hyphens, in order. */
    public static Column<List<String>> codes(String name) {
        return textual(
                name,
                "text[]",
                value -> "{" + String.join(",", value) + "}",
                (row, at) -> List.of((String[]) row.getArray(at).getArray()));
    }

    /** The column's name in SQL. */
    public String name() {
        return name;
    }

    /** The value at a place of a result, null where SQL has null. */
    public @Nullable T read(ResultSet row, int at) throws SQLException {
        T value = reader.read(row, at);
        return row.wasNull() ? null : value;
    }

    /** A value as text, as PostgreSQL reads it. */
    String text(Object value) {
        @SuppressWarnings("unchecked") // a row takes only values of the column's type
        T known = (T) value;
        return encoder.encode(known).toString();
    }

    /** The type of the array in which its values are sent. */
    String arrayType() {
        return elementType;
    }

    /** The column as selected from the arrays, turned into its own type. */
    String selected() {
        return elementType.equals("text") && !sqlType.equals("text") ? name + "::" + sqlType : name;
    }

    /** The values as the elements of one array. */
    @Nullable
    Object[] array(List<@Nullable Object> values) {
        @Nullable
        Object[] elements = switch (elementType) {
            case "int8" -> new @Nullable Long[values.size()];
            case "int4" -> new @Nullable Integer[values.size()];
            case "bool" -> new @Nullable Boolean[values.size()];
            default -> new @Nullable String[values.size()];
        };
        for (int i = 0; i < elements.length; i++) {
            @SuppressWarnings("unchecked") // a row takes only values of the column's type
            T value = (T) values.get(i);
            elements[i] = value == null ? null : encoder.encode(value);
        }
        return elements;
    }

    private static <T> Column<T> textual(String name, String sqlType, Encoder<T> encoder, Reader<T> reader) {
        return new Column<>(name, sqlType, "text", encoder, reader);
    }

    /** As PostgreSQL rounds. */
    private static Instant micros(Instant value) {
        return value.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant instantOf(@Nullable OffsetDateTime time) {
        if (time == null) {
            return null;
        }
        return time.equals(OffsetDateTime.MAX) ? WITHOUT_END : time.toInstant();
    }

    @Override
    public String toString() {
        return name + " " + sqlType;
    }

    private interface Encoder<T> {
        Object encode(T value);
    }

    private interface Reader<T> {
        @Nullable
        T read(ResultSet row, int at) throws SQLException;
    }
}
