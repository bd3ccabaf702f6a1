package org.caseledger.app.store;

import java.util.Collection;
import java.util.UUID;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder.Stale;
import org.caseledger.app.recording.Seen;
import org.caseledger.app.store.append.request.Appended;
import org.caseledger.app.store.append.request.NewReceipt;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a command besides its words: who records, what to keep for the idempotency key, which state of the record
 * the caller has seen, and afterwards where the facts came to lie. It rides on the command message and reaches the store through the unit of work.
 */
public final class Envelope {

    /** The key of the command message's metadata it is found under. */
    public static final String KEY = "envelope";

    private final Worker worker;
    private final @Nullable NewReceipt receipt;
    private final @Nullable Seen seen;
    private volatile @Nullable Appended appended;

    public Envelope(Worker worker, @Nullable NewReceipt receipt, @Nullable Seen seen) {
        this.worker = worker;
        this.receipt = receipt;
        this.seen = seen;
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

    /**
     * A stream was read for the command. What follows is decided on this state, or refused by the number of its next entry.
     *
     * @throws Stale when it is the caller's record in a state they have not seen
     */
    void decidesOn(UUID stream, long last) {
        if (seen != null && seen.record().value().equals(stream) && !seen.admits(last)) {
            throw new Stale();
        }
    }

    /** Makes sure that the number of an entry guards the state the caller has seen, since nothing else does. */
    void requireGuarded(Collection<UUID> streams) {
        if (seen != null && !streams.contains(seen.record().value())) {
            throw new IllegalStateException("a command on " + seen.record() + " appended nothing to it");
        }
    }
}
