package org.caseledger.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.caseledger.projections.projector.table.TableSql;

/**
 * Entries in the order of their positions, projected together: at most one read and one write a table, however many
 * entries there are.
 *
 * <p>Not safe for several threads. After a failed write the whole batch is offered again, or its halves are.
 */
public final class Batch {

    private final Projector projector;
    private final Predicate<UUID> segment;
    private final List<Change> changes = new ArrayList<>();

    /**
     * An empty batch.
     *
     * @param segment the keys whose rows this batch may write; the others are somebody else's
     */
    public Batch(Projector projector, Predicate<UUID> segment) {
        this.projector = projector;
        this.segment = segment;
    }

    /** Adds the next entry; nothing is written for it when it is not for this projection or not for this segment. */
    public void add(StoredEvent entry) {
        for (UUID key : projector.keys(entry)) {
            if (segment.test(key)) {
                changes.add(new Change(entry, key));
            }
        }
    }

    /** Whether writing it would change nothing. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Reads what the keys of the batch have, folds the entries into it and writes every changed row once. The caller
     * holds the transaction and writes the {@linkplain ProjectionPosition position} and its token in it too.
     */
    public void write(Connection connection) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        FoldedRows rows = new FoldedRows();
        for (Table table : projector.tables()) {
            if (table.kind() == Table.Kind.FOLDED) {
                TableSql.latest(connection, table, keys()).forEach(rows::remember);
            }
        }
        fold(rows);
        for (Table table : projector.tables()) {
            TableSql.write(connection, table, rows.changed(table));
        }
    }

    /** Folds the entries into rows without any database. */
    public void fold(Rows rows) {
        changes.forEach(change -> projector.project(change.entry(), change.key(), rows));
    }

    private Set<UUID> keys() {
        Set<UUID> keys = new LinkedHashSet<>();
        changes.forEach(change -> keys.add(change.key()));
        return keys;
    }

    private record Change(StoredEvent entry, UUID key) {}
}
