package org.caseledger.projections.projector.table;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a batch while it is folded. */
public interface Rows {

    /** Adds a row, or replaces the one with the same primary key. */
    void put(Row row);

    /**
     * The row of a key with the highest primary key, whether it was put by this batch or long ago. Only for tables that
     * are {@linkplain Table.Kind#FOLDED folded}.
     */
    @Nullable
    Row latest(Table table, UUID key);
}
