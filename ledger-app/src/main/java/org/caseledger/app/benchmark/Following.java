package org.caseledger.app.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.caseledger.app.access.ProjectionPositions;
import org.caseledger.app.access.Questions;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.following.FollowerOperations;
import org.caseledger.app.following.FollowerOperations.Follower;
import org.caseledger.app.rebuilding.Rebuilds;
import org.caseledger.app.rebuilding.Rebuilds.Running;
import org.caseledger.projections.Moment;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.caseledger.projections.rebuild.EntrySource;
import org.caseledger.projections.timeline.ReadChildTimeline;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.context.ApplicationContext;

/** What those who follow the log do: catching up, being seen, rebuilding, answering as of a past moment. */
final class Following {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int QUESTIONS = 200;

    private final FollowerOperations followers;
    private final ProjectionPositions positions;
    private final Rebuilds rebuilds;
    private final EntrySource log;
    private final Questions questions;
    private final Worker manager;
    private final Casework casework;

    Following(ApplicationContext ledger, Casework casework) {
        followers = ledger.getBean(FollowerOperations.class);
        positions = ledger.getBean(ProjectionPositions.class);
        rebuilds = ledger.getBean(Rebuilds.class);
        log = ledger.getBean(EntrySource.class);
        questions = ledger.getBean(Questions.class);
        manager = ledger.getBean(StaffRegister.class).bySignIn("service-manager")
                .orElseThrow(() -> new IllegalStateException("the demo accounts are not there"));
        this.casework = casework;
    }

    /** How many entries there are. */
    long size() {
        return followers.now().size();
    }

    /** Waits until every follower has read everything; how many entries a second the last of them took in. */
    double catchUp() {
        long begun = System.nanoTime();
        long behind = furthestBehind();
        while (furthestBehind() > 0) {
            pause(begun);
        }
        return behind / ((System.nanoTime() - begun) / 1e9);
    }

    private long furthestBehind() {
        return followers.now().followers().stream().mapToLong(Follower::lagEvents).max().orElse(0);
    }

    /** From the call that records an entry until it is on the timeline, at a steady rate; milliseconds, sorted. */
    double[] lags(int aSecond, Duration time) throws ExecutionException, InterruptedException {
        List<Future<Double>> seen = new ArrayList<>();
        long between = Duration.ofSeconds(1).toNanos() / aSecond;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (long next = begun; next - begun < time.toNanos(); next += between) {
                while (System.nanoTime() - next < 0) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                boolean looked = seen.size() % 20 == 0;
                seen.add(threads.submit(() -> {
                    long position = casework.note();
                    long recorded = System.nanoTime();
                    if (looked) {
                        positions.await(ProjectionName.TIMELINE, position);
                    }
                    return looked ? (System.nanoTime() - recorded) / 1e6 : -1;
                }));
            }
        }
        List<Double> lags = new ArrayList<>();
        for (Future<Double> each : seen) {
            if (each.get() >= 0) {
                lags.add(each.get());
            }
        }
        return lags.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Builds the timeline again; entries a second, proof and exchange included. */
    double rebuild() {
        long size = size();
        long begun = System.nanoTime();
        rebuilds.begin(ProjectionName.TIMELINE.name());
        while (true) {
            Running now = rebuilds.running().stream()
                    .filter(each -> each.projection().equals(ProjectionName.TIMELINE.name()))
                    .findFirst()
                    .orElseThrow();
            if (now.state().equals("FAILED")) {
                throw new IllegalStateException(now.problem());
            }
            if (now.state().equals("DONE")) {
                return size / ((System.nanoTime() - begun) / 1e9);
            }
            pause(begun);
        }
    }

    /** Reads every entry, parses it and copies a row of it into a fresh table: what a rebuild is held to. */
    double readAndCopy(Connection reader, Connection owner) throws SQLException {
        long size = size();
        long begun = System.nanoTime();
        try (var statement = owner.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS benchmark.copied");
            statement.execute("CREATE TABLE benchmark.copied (position bigint, type text, occurred_at timestamptz)");
        }
        CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY benchmark.copied FROM STDIN");
        log.range(reader, 0, size, entry -> {
            byte[] row = (entry.position() + "\t" + entry.type() + "\t" + entry.event().occurredAt() + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        });
        copy.endCopy();
        return size / ((System.nanoTime() - begun) / 1e9);
    }

    /** A child's timeline as it was known at some position: decided, recorded in the access log, answered; milliseconds. */
    double[] timelines() {
        long size = size();
        return times(() -> questions.ask(
                new ReadChildTimeline(
                        casework.anyChild(), null, null, Set.of(),
                        new Moment(null, null, (long) (Math.random() * size)), null, 50),
                manager, -1));
    }

    /** The same for the managers' queue. */
    double[] queues() {
        long size = size();
        return times(() -> questions.ask(
                new ReadEscalationQueue(
                        ReadEscalationQueue.Filter.ANY, QueueScope.NOTHING,
                        new Moment(null, null, (long) (Math.random() * size)), casework.now(), null, 50),
                manager, -1));
    }

    private static double[] times(Callable<?> ask) {
        double[] times = new double[QUESTIONS];
        for (int i = -QUESTIONS; i < QUESTIONS; i++) {
            long begun = System.nanoTime();
            try {
                ask.call();
            } catch (Exception failed) {
                throw new IllegalStateException("a question was not answered", failed);
            }
            times[Math.max(i, 0)] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static void pause(long begun) {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            throw new IllegalStateException("it did not come to its end in " + PATIENCE);
        }
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
}
