package org.caseledger.projections.rebuild;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Folds entries one after the other in their order, as a live projection would, and keeps of the rows only what later
 * entries may change, and a digest of all. It knows nothing of how a rebuild divides its work, and no database.
 */
final class IndependentFold implements Rows {

    private final Projector projector;
    private final Predicate<UUID> keys;
    private final Map<String, RowDigest> digests;
    private final Map<Table, Map<UUID, Row>> latest = new HashMap<>();
    private final Map<Table, Map<List<@Nullable Object>, Row>> replaceable = new HashMap<>();

    /** @param digests by table, to be added to */
    IndependentFold(Projector projector, Predicate<UUID> keys, Map<String, RowDigest> digests) {
        this.projector = projector;
        this.keys = keys;
        this.digests = digests;
    }

    void next(StoredEvent entry) {
        Batch batch = new Batch(projector, keys);
        batch.add(entry);
        batch.fold(this);
    }

    @Override
    public void put(Row row) {
        Table table = row.table();
        RowDigest digest = digests.computeIfAbsent(table.name(), name -> new RowDigest());
        if (!table.isOneEntryARow()) {
            Row replaced = replaceable.computeIfAbsent(table, any -> new HashMap<>()).put(row.primaryKey(), row);
            if (replaced != null) {
                digest.remove(replaced);
            }
        }
        digest.add(row);
        if (table.kind() == Table.Kind.FOLDED) {
            Row before = latest.computeIfAbsent(table, any -> new HashMap<>()).put(row.key(), row);
            if (before != null && !before.primaryKey().equals(row.primaryKey())) {
                replaceable.getOrDefault(table, Map.of()).remove(before.primaryKey());
            }
        }
    }

    @Override
    public @Nullable Row latest(Table table, UUID key) {
        return latest.getOrDefault(table, Map.of()).get(key);
    }

    /** Digests to begin with. */
    static Map<String, RowDigest> noRows(Projector projector) {
        Map<String, RowDigest> none = new LinkedHashMap<>();
        projector.tables().forEach(table -> none.put(table.name(), new RowDigest()));
        return none;
    }
}
