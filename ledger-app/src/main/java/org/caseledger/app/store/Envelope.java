package org.caseledger.app.store;

import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.store.append.request.Appended;
import org.caseledger.app.store.append.request.NewReceipt;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a command besides its words: who records, what to keep for the idempotency key, and afterwards where the
 * facts came to lie. It rides on the command message and reaches the store through the unit of work.
 */
public final class Envelope {

    /** The key of the command message's metadata it is found under. */
    public static final String KEY = "envelope";

    private final Worker worker;
    private final @Nullable NewReceipt receipt;
    private volatile @Nullable Appended appended;

    public Envelope(Worker worker, @Nullable NewReceipt receipt) {
        this.worker = worker;
        this.receipt = receipt;
    }

    /** Who records. */
    public Worker worker() {
        return worker;
    }

    /** Where the facts came to lie; null when the command had nothing to record. */
    public @Nullable Appended appended() {
        return appended;
    }

    @Nullable
    NewReceipt receipt() {
        return receipt;
    }

    void appended(Appended place) {
        appended = place;
    }
}
