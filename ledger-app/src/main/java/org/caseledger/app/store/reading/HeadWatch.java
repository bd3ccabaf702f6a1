package org.caseledger.app.store.reading;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how long the case log is and wakes those who follow it: at once for what this node appends, within one look at the
 * head row for what other nodes append. One cheap look for the whole node, however many follow.
 */
public final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final LogReader reader;
    private final AtomicLong size = new AtomicLong();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("head-watch").daemon().factory());
    private volatile boolean reachable = true;

    /** @param every how often to look for what other nodes appended */
    public HeadWatch(LogReader reader, Duration every) {
        this.reader = reader;
        var unused = looking.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How long the log is, as far as this node knows. */
    public long size() {
        return size.get();
    }

    /** The log is at least that long now. */
    public void advanced(long newSize) {
        long before = size.getAndAccumulate(newSize, Math::max);
        if (newSize > before) {
            followers.forEach(Runnable::run);
        }
    }

    /** Has somebody woken whenever there is more. */
    public void follow(Runnable wakeUp) {
        followers.add(wakeUp);
    }

    /** Wakes them no longer. */
    public void unfollow(Runnable wakeUp) {
        followers.remove(wakeUp);
    }

    private void look() {
        try {
            advanced(reader.size());
            if (!reachable) {
                LOG.info("the head of the log can be read again");
                reachable = true;
            }
        } catch (RuntimeException unreachable) {
            if (reachable) {
                LOG.warn("the head of the log cannot be read; looking again until it can", unreachable);
                reachable = false;
            }
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
