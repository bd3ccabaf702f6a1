package org.caseledger.app.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes by many at once for some time, as fast as they can, and counts. */
final class Writers {

    private Writers() {}

    /** How often a second it was done, after as much time again for warming up. */
    static double rate(int writers, Duration time, Callable<?> write) throws ExecutionException, InterruptedException {
        count(writers, time, write);
        return count(writers, time, write);
    }

    private static double count(int writers, Duration time, Callable<?> write)
            throws ExecutionException, InterruptedException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                counts.add(threads.submit(() -> {
                    long written = 0;
                    for (; System.nanoTime() - end < 0; written++) {
                        write.call();
                    }
                    return written;
                }));
            }
            long all = 0;
            for (Future<Long> each : counts) {
                all += each.get();
            }
            return all / ((System.nanoTime() - begun) / 1e9);
        }
    }
}
