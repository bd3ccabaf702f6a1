package org.caseledger.app.store.append.request;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What one command appends: all of it or nothing, its entries next to each other.
 *
 * @param entries at least one; the last is the main fact
 * @param receipt what makes the command answer the same when it comes again; null where nobody will ask
 * @param done completed when its fate is known, never before
 */
public record Append(List<PreparedEntry> entries, @Nullable NewReceipt receipt, CompletableFuture<Appended> done) {

    /** Whether it changes tables besides the log's own. */
    public boolean decidesMore() {
        return entries.stream().anyMatch(entry -> !entry.claims().isEmpty() || !entry.accessChanges().isEmpty());
    }
}
