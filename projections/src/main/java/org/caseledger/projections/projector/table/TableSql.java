package org.caseledger.projections.projector.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements that read and write a table as a projector sees it. */
public final class TableSql {

    /** The schema that questions are answered from. */
    public static final String LIVE = "projections";

    private TableSql() {}

    /** The latest row of each key that has one. */
    public static List<Row> latest(Connection connection, String schema, Table table, Collection<UUID> keys)
            throws SQLException {
        String key = table.columns().getFirst().name();
        String newestFirst = table.columns().subList(1, table.primaryKey()).stream()
                .map(column -> ", " + column.name() + " DESC")
                .collect(Collectors.joining());
        String sql = "SELECT DISTINCT ON (" + key + ") " + table.columnList() + " FROM " + schema + "." + table.name()
                + " WHERE " + key + " = ANY (?) ORDER BY " + key + newestFirst;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(Row.read(table, result));
                }
            }
            return rows;
        }
    }

    /** Inserts the rows, or replaces those with the same primary key, in one statement. */
    public static void write(Connection connection, String schema, Table table, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(upsert(schema, table))) {
            for (int i = 0; i < table.columns().size(); i++) {
                Column<?> column = table.columns().get(i);
                Array array = connection.createArrayOf(column.arrayType(), column.array(valuesAt(i, rows)));
                insert.setArray(i + 1, array);
            }
            insert.executeUpdate();
        }
    }

    private static String upsert(String schema, Table table) {
        List<Column<?>> columns = table.columns();
        String places = columns.stream().map(column -> "?::" + column.arrayType() + "[]").collect(
                Collectors.joining(", "));
        String selected = columns.stream().map(Column::selected).collect(Collectors.joining(", "));
        String key = columns.subList(0, table.primaryKey()).stream().map(Column::name).collect(
                Collectors.joining(", "));
        String replaced = columns.subList(table.primaryKey(), columns.size()).stream()
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + schema + "." + table.name() + " (" + table.columnList() + ") SELECT " + selected
                + " FROM unnest(" + places + ") AS r (" + table.columnList() + ") ON CONFLICT (" + key + ") DO "
                + (replaced.isEmpty() ? "NOTHING" : "UPDATE SET " + replaced);
    }

    private static List<@Nullable Object> valuesAt(int column, List<Row> rows) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(row.value(column)));
        return Collections.unmodifiableList(values);
    }
}
