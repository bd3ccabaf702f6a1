package org.caseledger.projections.projector.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a projection.
 *
 * @param name in schema {@code projections}
 * @param kind whether its rows depend on each other
 * @param primaryKey how many of the columns, from the first, are its primary key; the first is the key that decides the
 *     segment
 */
public record Table(String name, Kind kind, int primaryKey, List<Column<?>> columns) {

    /** Whether rows depend on each other. */
    public enum Kind {
        /** Each row follows from one entry alone. */
        ADDED,
        /** A row follows from an entry and the latest row of the same key, which is therefore read first. */
        FOLDED
    }

    public Table {
        columns = List.copyOf(columns);
    }

    /** Whether each row is of one entry, which its primary key names: no later entry changes it. */
    public boolean isOneEntryARow() {
        return kind == Kind.ADDED
                && columns.subList(0, primaryKey).stream().anyMatch(column -> column.name().equals("position"));
    }

    /** The name with its schema. */
    public String qualifiedName() {
        return "projections." + name;
    }

    /** The names of all columns, as a statement lists them. */
    public String columnList() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The row at the cursor of a result whose columns are exactly {@link #columnList()}; fits a row mapper. */
    public Row read(ResultSet result, int rowNumber) throws SQLException {
        return Row.read(this, result);
    }

    /** The place of a column, from 0. */
    int indexOf(Column<?> column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + column.name());
    }
}
