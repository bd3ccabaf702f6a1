package org.caseledger.projections.projector.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a projection's table. */
public final class Row {

    private final Table table;
    private final @Nullable Object[] values;

    /** A row in which every column is null still. */
    public Row(Table table) {
        this.table = table;
        this.values = new @Nullable Object[table.columns().size()];
    }

    /** The row at the cursor of a result whose columns are exactly the table's, in order. */
    static Row read(Table table, ResultSet result) throws SQLException {
        Row row = new Row(table);
        for (int i = 0; i < row.values.length; i++) {
            row.values[i] = table.columns().get(i).read(result, i + 1);
        }
        return row;
    }

    /** A row with the same values, to be changed on its own. */
    public Row copy() {
        Row copy = new Row(table);
        System.arraycopy(values, 0, copy.values, 0, values.length);
        return copy;
    }

    /** Sets a column. */
    public <T> Row set(Column<T> column, @Nullable T value) {
        values[table.indexOf(column)] = value;
        return this;
    }

    /**
     * The value of a column that is never null.
     *
     * @throws IllegalStateException when it is null all the same
     */
    public <T> T get(Column<T> column) {
        T value = find(column);
        if (value == null) {
            throw new IllegalStateException(table.name() + "." + column.name() + " is empty");
        }
        return value;
    }

    /** The value of a column, null where it has none. */
    @SuppressWarnings("unchecked") // set() took only values of the column's type
    public <T> @Nullable T find(Column<T> column) {
        return (T) values[table.indexOf(column)];
    }

    /** The table it is of. */
    public Table table() {
        return table;
    }

    @Nullable
    Object value(int index) {
        return values[index];
    }

    /** Whose row it is. */
    public UUID key() {
        Object key = values[0];
        if (key == null) {
            throw new IllegalStateException("a row of " + table.name() + " has no key");
        }
        return (UUID) key;
    }

    /** What tells it from every other row of its table. */
    public List<@Nullable Object> primaryKey() {
        return Arrays.asList(Arrays.copyOf(values, table.primaryKey()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.table.equals(table) && Arrays.equals(row.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return table.name() + Arrays.toString(values);
    }
}
