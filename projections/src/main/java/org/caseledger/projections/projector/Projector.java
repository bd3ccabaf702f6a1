package org.caseledger.projections.projector;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;

/**
 * Turns entries of the ledger into rows of one projection. It is a pure function: the same entries in the same order
 * always give the same rows, in whatever batches they come and whether they are folded live or by a rebuild.
 *
 * <p>Every row belongs to one key, such as a child or an escalation. Keys are independent of each other, so that
 * segments of a live processor, and workers of a rebuild, each take some keys and need not know of the rest.
 */
public interface Projector {

    /** The projection whose rows it keeps. */
    ProjectionName name();

    /** Counts from 1; raised whenever the same entries would give other rows, so that the projection is built again. */
    int version();

    /** Every table it writes, and nobody else does. */
    List<Table> tables();

    /** Whose rows the entry changes; empty when the entry is not for this projection. */
    Set<UUID> keys(StoredEvent entry);

    /**
     * Puts the rows that follow from the entry for one key.
     *
     * @param key one of {@link #keys}
     * @param rows where they go, and where rows of the same key that came before can be seen
     */
    void project(StoredEvent entry, UUID key, Rows rows);
}
