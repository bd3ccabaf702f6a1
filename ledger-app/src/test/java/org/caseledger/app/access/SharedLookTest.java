package org.caseledger.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedLookTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicLong number = new AtomicLong();
    private final Semaphore held = new Semaphore(Integer.MAX_VALUE);

    private final SharedLook look = new SharedLook(() -> {
        looks.incrementAndGet();
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            held.acquireUninterruptibly();
            held.release();
            return number.get();
        } finally {
            atOnce.decrementAndGet();
        }
    });

    @Test
    void thoseWhoComeDuringALookShareTheNextOne() throws Exception {
        held.drainPermits();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> first = askers.submit(look::now);
            await().until(() -> looks.get() == 1);
            CountDownLatch came = new CountDownLatch(200);
            List<Future<Long>> others = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                others.add(askers.submit(() -> {
                    came.countDown();
                    return look.now();
                }));
            }
            came.await();
            number.set(7);
            held.release(Integer.MAX_VALUE);

            first.get();
            for (Future<Long> other : others) {
                assertThat(other.get()).isEqualTo(7);
            }
        }
        // whoever had counted down but not yet asked may need one more
        assertThat(looks.get()).isBetween(2, 10);
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void nobodyIsToldWhatWasTrueBeforeTheyAsked() {
        for (int n = 1; n < 100; n++) {
            number.set(n);
            assertThat(look.now()).isEqualTo(n);
        }
    }

    @Test
    void hundredsWhoWaitLookTogetherAndAreAllWoken() throws Exception {
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> waiting = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                waiting.add(askers.submit(() -> look.await(5, Duration.ofMinutes(1))));
            }
            await().until(() -> looks.get() > 3);
            number.set(5);
            look.advanced();
            for (Future<Long> one : waiting) {
                assertThat(one.get()).isEqualTo(5);
            }
        }
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void whoeverWaitsInVainIsToldHowFarItIsInTime() throws Exception {
        number.set(3);
        long begun = System.nanoTime();
        assertThat(look.await(5, Duration.ofMillis(200))).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void aFailureIsSharedAndTheNextLookIsFree() throws Exception {
        held.drainPermits();
        AtomicInteger tries = new AtomicInteger();
        SharedLook failing = new SharedLook(() -> {
            tries.incrementAndGet();
            held.acquireUninterruptibly();
            held.release();
            throw new IllegalStateException("the database is gone");
        });
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> asked = new ArrayList<>();
            CountDownLatch came = new CountDownLatch(100);
            for (int i = 0; i < 100; i++) {
                asked.add(askers.submit(() -> {
                    came.countDown();
                    return failing.now();
                }));
            }
            came.await();
            held.release(Integer.MAX_VALUE);
            for (Future<Long> one : asked) {
                assertThatThrownBy(one::get).isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("the database is gone");
            }
        }
        int before = tries.get();
        assertThat(before).isLessThan(20);
        assertThatThrownBy(failing::now).hasMessage("the database is gone");
        assertThat(tries).hasValue(before + 1);
    }
}
