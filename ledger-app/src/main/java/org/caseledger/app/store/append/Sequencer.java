package org.caseledger.app.store.append;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.caseledger.app.store.append.batch.BatchWriter;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.Append;
import org.caseledger.app.store.append.request.AppendRefused;
import org.caseledger.app.store.append.request.AppendRefused.Reason;
import org.caseledger.app.store.append.request.Appended;
import org.caseledger.app.store.append.request.NewReceipt;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives entries their place in the log. Callers wait in a queue; one thread takes all that wait and commits them in one
 * transaction, so that a flush is shared and throughput rises with load. Positions follow the order of commits, without
 * a gap, whatever fails.
 *
 * <p>Several nodes may append to one log: they meet at the head row.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /** The most appends in one transaction: enough for any load, little enough to stay within milliseconds. */
    static final int MOST_APPENDS = 512;

    /** The most payload in one transaction, bytes. */
    private static final long MOST_BYTES = 8L << 20;

    /** Without entries: wakes the thread so that it sees the ledger close. */
    private static final Append CLOSING = new Append(List.of(), null, new CompletableFuture<>());

    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final BatchWriter writer;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts appending to a log.
     *
     * @param committed told how long the log is after each batch
     */
    public Sequencer(LogName log, DataSource database, RecordingClock clock, LongConsumer committed) {
        this.writer = new BatchWriter(log, database, clock, committed);
        this.thread = Thread.ofPlatform().name("sequencer-" + log.value()).start(this::run);
    }

    /**
     * Appends entries next to each other and waits until it is known whether they are in.
     *
     * @param entries at least one; the last is the main fact
     * @param receipt what to keep for the idempotency key, in the same transaction
     * @throws AppendRefused when they are not in the log, or nobody can tell (UNKNOWN)
     */
    public Appended append(List<PreparedEntry> entries, @Nullable NewReceipt receipt) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one entry");
        }
        Append append = new Append(List.copyOf(entries), receipt, new CompletableFuture<>());
        if (size(append) > MOST_BYTES) {
            throw new AppendRefused(Reason.NOT_STORABLE, "it is larger than " + MOST_BYTES + " bytes", null);
        }
        if (closed) {
            throw new AppendRefused(Reason.UNAVAILABLE, "the ledger is closing", null);
        }
        waiting.add(append);
        if (closed && waiting.remove(append)) {
            throw new AppendRefused(Reason.UNAVAILABLE, "the ledger is closing", null);
        }
        try {
            return append.done().join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof AppendRefused known) {
                throw new AppendRefused(known.reason(), String.valueOf(known.getMessage()), known);
            }
            throw refused;
        }
    }

    /** Commits what waits already, refuses what comes later, and ends. */
    @Override
    public void close() {
        closed = true;
        waiting.add(CLOSING);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            List<Append> batch = next();
            try {
                writer.settle(batch);
            } catch (RuntimeException | Error broken) {
                LOG.error("a batch of {} appends met what nothing here expects", batch.size(), broken);
                var refusal = new AppendRefused(Reason.UNKNOWN, "the append failed in a way nobody expected", broken);
                batch.forEach(append -> append.done().completeExceptionally(refusal));
            }
        }
    }

    /** Waits for the first and takes what else is there, up to what one transaction should hold. */
    private List<Append> next() {
        List<Append> batch = new ArrayList<>();
        long bytes = 0;
        Append append = first();
        while (append != null) {
            if (!append.entries().isEmpty()) {
                batch.add(append);
                bytes += size(append);
            }
            append = batch.size() < MOST_APPENDS && bytes < MOST_BYTES ? waiting.poll() : null;
        }
        return batch;
    }

    private Append first() {
        try {
            return waiting.take();
        } catch (InterruptedException interrupted) {
            LOG.debug("interrupted, which nobody does; the queue is looked at again", interrupted);
            return CLOSING;
        }
    }

    private static long size(Append append) {
        return append.entries().stream()
                .mapToLong(entry -> entry.payload().bytes().length)
                .sum();
    }
}
