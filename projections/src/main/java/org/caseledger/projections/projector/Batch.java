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
    private final List<Change> changes;

    /**
     * An empty batch.
     *
     * @param segment the keys whose rows this batch may write; the others are somebody else's
     */
    public Batch(Projector projector, Predicate<UUID> segment) {
        this(projector, segment, new ArrayList<>());
    }

    private Batch(Projector projector, Predicate<UUID> segment, List<Change> changes) {
        this.projector = projector;
        this.segment = segment;
        this.changes = changes;
    }

    /** Adds the next entry; nothing is written for it when it is not for this projection or not for this segment. */
    public void add(StoredEvent entry) {
        for (UUID key : projector.keys(entry)) {
            if (segment.test(key)) {
                changes.add(new Change(entry, key));
            }
        }
    }

    /** What the entries change, in their order: the part of each entry that is about one key. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** A batch of some changes of this one, in the order in which they are given. */
    public Batch of(List<Change> some) {
        return new Batch(projector, segment, new ArrayList<>(some));
    }

    /** What of this batch comes after a position. */
    public Batch after(long position) {
        return of(changes.stream().filter(change -> change.entry().position() > position).toList());
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
        write(connection, TableSql.LIVE);
    }

    /** The same into tables of the same names in another schema, such as those of a rebuild. */
    public void write(Connection connection, String schema) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        FoldedRows rows = new FoldedRows();
        for (Table table : projector.tables()) {
            if (table.kind() == Table.Kind.FOLDED) {
                TableSql.latest(connection, schema, table, keys()).forEach(rows::remember);
            }
        }
        fold(rows);
        for (Table table : projector.tables()) {
            TableSql.write(connection, schema, table, rows.changed(table));
        }
    }

    /** Folds the entries into rows without any database. */
    public void fold(Rows rows) {
        changes.forEach(change -> projector.project(change.entry(), change.key(), rows));
    }

    /** Whose rows it changes. */
    public Set<UUID> keys() {
        Set<UUID> keys = new LinkedHashSet<>();
        changes.forEach(change -> keys.add(change.key()));
        return keys;
    }

    /**
     * What one entry changes of one key.
     *
     * @param key one of the entry's
     */
    public record Change(StoredEvent entry, UUID key) {}
}
