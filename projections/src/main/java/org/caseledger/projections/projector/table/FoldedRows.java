package org.caseledger.projections.projector.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows folded in memory. A batch loads what its keys had before; a rebuild begins with nothing.
 *
 * <p>Not safe for several threads.
 */
public final class FoldedRows implements Rows {

    private final Map<Table, Map<List<@Nullable Object>, Row>> changed = new LinkedHashMap<>();
    private final Map<Table, Map<UUID, Row>> latest = new HashMap<>();

    @Override
    public void put(Row row) {
        changed.computeIfAbsent(row.table(), table -> new LinkedHashMap<>()).put(row.primaryKey(), row);
        remember(row);
    }

    @Override
    public @Nullable Row latest(Table table, UUID key) {
        if (table.kind() != Table.Kind.FOLDED) {
            throw new IllegalArgumentException(table.name() + " is not folded");
        }
        return latest.getOrDefault(table, Map.of()).get(key);
    }

    /** The rows of a table that were put, in the order in which each was first put. */
    public List<Row> changed(Table table) {
        Collection<Row> rows = changed.getOrDefault(table, Map.of()).values();
        return new ArrayList<>(rows);
    }

    /** Remembers a row that is in the database already. */
    public void remember(Row row) {
        if (row.table().kind() == Table.Kind.FOLDED) {
            latest.computeIfAbsent(row.table(), table -> new HashMap<>()).put(row.key(), row);
        }
    }
}
