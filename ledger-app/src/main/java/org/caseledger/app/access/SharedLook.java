package org.caseledger.app.access;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at a time at something that many ask for. Whoever comes while a look is under way shares the next one, its answer
 * or its failure: so the database is never asked twice at once, and nobody is told what was true before they asked.
 */
final class SharedLook {

    /** How long those who wait for more wait before they look again unasked. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final LongSupplier look;
    private final ReentrantLock looking = new ReentrantLock();
    private final ReentrantLock waiting = new ReentrantLock();
    private final Condition advanced = waiting.newCondition();

    private @Nullable Seen last;

    /** What the last look came to; either a number or why there is none. */
    private record Seen(long begun, long number, @Nullable RuntimeException failure) {

        long numberOrFailure() {
            if (failure != null) {
                throw failure;
            }
            return number;
        }
    }

    SharedLook(LongSupplier look) {
        this.look = look;
    }

    /** The number as it is now or was at a moment after this call began. */
    long now() {
        long came = System.nanoTime();
        looking.lock();
        try {
            Seen seen = last;
            if (seen == null || seen.begun - came <= 0) {
                seen = look();
                last = seen;
            }
            return seen.numberOrFailure();
        } finally {
            looking.unlock();
        }
    }

    private Seen look() {
        long begun = System.nanoTime();
        try {
            return new Seen(begun, look.getAsLong(), null);
        } catch (RuntimeException failed) {
            return new Seen(begun, -1, failed);
        }
    }

    /**
     * Looks until the number is as large as wanted, for so long at most, and tells how large it is.
     *
     * @throws InterruptedException when the wait is interrupted
     */
    long await(long atLeast, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        long number = now();
        while (number < atLeast && System.nanoTime() - end < 0) {
            pause();
            number = now();
        }
        return number;
    }

    /** The number has grown: those who wait look again, together. */
    void advanced() {
        waiting.lock();
        try {
            advanced.signalAll();
        } finally {
            waiting.unlock();
        }
    }

    /** A signal that comes before the pause costs no more than the pause; whoever pauses looks again. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause() throws InterruptedException {
        waiting.lock();
        try {
            advanced.await(BETWEEN_LOOKS.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.unlock();
        }
    }
}
