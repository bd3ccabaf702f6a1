package org.caseledger.app.store;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.caseledger.app.store.reading.HeadWatch;
import org.jspecify.annotations.Nullable;

/** Follows the case log from a position on. It reads pages, and is woken when there is more. */
final class EntryStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(100);

    private final PostgresEventStorageEngine engine;
    private final HeadWatch head;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Runnable wakeUp = this::wakeUp;
    private long position;
    private volatile @Nullable Runnable callback;

    EntryStream(PostgresEventStorageEngine engine, HeadWatch head, long after) {
        this.engine = engine;
        this.head = head;
        this.position = after;
        head.follow(wakeUp);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(page.peek());
    }

    /** Pages are read outside the lock: whoever wakes this up must never wait for it. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        long seen = head.size();
        fill();
        while (page.isEmpty() && System.nanoTime() - end < 0) {
            awaitAdvance(seen, Math.min(end - System.nanoTime(), LONGEST_WAIT));
            seen = head.size();
            fill();
        }
        return !page.isEmpty();
    }

    private void awaitAdvance(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (head.size() == seen && left > 0) {
                left = more.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return page.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        if (isMore()) {
            onAvailable.run();
        }
        return true;
    }

    @Override
    public void close() {
        head.unfollow(wakeUp);
    }

    private void fill() {
        if (page.isEmpty() && isMore()) {
            page.addAll(engine.page(position));
            position += page.size();
        }
    }

    private boolean isMore() {
        return head.size() - 1 > position;
    }

    private void wakeUp() {
        lock.lock();
        try {
            more.signalAll();
        } finally {
            lock.unlock();
        }
        Runnable toldTo = callback;
        if (toldTo != null) {
            toldTo.run();
        }
    }
}
