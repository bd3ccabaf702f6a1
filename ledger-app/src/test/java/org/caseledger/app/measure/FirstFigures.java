package org.caseledger.app.measure;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.caseledger.app.acceptance.RunningLedger;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * What somebody who tries the ledger feels first: how long it takes to start, to record, and to see what was recorded.
 * Beside each figure stands a plain committed {@code INSERT} of the same run on the same disk. It measures and judges
 * nothing; run it by hand on a machine that does nothing else.
 */
final class FirstFigures {

    private static final int WARMING_UP = 300;
    private static final int MEASURED = 500;
    private static final int A_SECOND = 200;
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final PrintStream out;

    private FirstFigures(PrintStream out) {
        this.out = out;
    }

    /** Takes no arguments; uses a folder of its own and removes it. */
    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("first-figures");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new FirstFigures(out).measure(home);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void measure(Path home) throws Exception {
        try (RunningLedger ledger = started("first start to first answered request", home)) {
            ledger.as("practitioner");
        }
        try (RunningLedger ledger = started("later start to first answered request", home)) {
            Api practitioner = ledger.as("practitioner");
            String child = openChild(practitioner);
            times(WARMING_UP, () -> attempt(practitioner, child, ledger));
            JdbcClient neighbour = neighbour(ledger);
            times(WARMING_UP, () -> insert(neighbour));
            long[] inserts = times(MEASURED, () -> insert(neighbour));
            long[] contacts = times(MEASURED, () -> attempt(practitioner, child, ledger));
            say("committed INSERT over JDBC, one client", inserts);
            say("POST /contacts over HTTP, one client", contacts);
            seeAtASteadyRate(ledger, child);
        }
    }

    private RunningLedger started(String what, Path home) {
        long begun = System.nanoTime();
        RunningLedger ledger = RunningLedger.on(home);
        require(200, ledger.as("practitioner").get("/api/v1/escalations"));
        out.printf("%-60s %8.0f ms%n", what, millis(System.nanoTime() - begun));
        return ledger;
    }

    /** Records at a steady rate, whatever becomes of what was sent before, and looks for each record at once. */
    private void seeAtASteadyRate(RunningLedger ledger, String child) throws Exception {
        Api practitioner = ledger.as("practitioner");
        List<Future<Seen>> looks = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            long between = Duration.ofSeconds(1).toNanos() / A_SECOND;
            for (int i = 0; i < STEADY.toSeconds() * A_SECOND; i++) {
                long due = begun + i * between;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                looks.add(clients.submit(() -> {
                    Answer recorded = attempt(practitioner, child, ledger);
                    long answered = System.nanoTime();
                    require(200, practitioner.get(
                            "/api/v1/children/" + child + "/timeline?limit=1",
                            "Ledger-Position",
                            recorded.header("Ledger-Position")));
                    return new Seen(answered - due, System.nanoTime() - answered);
                }));
            }
        }
        List<Seen> seen = looks.stream()
                .filter(look -> look.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList();
        String rate = A_SECOND + " a second: ";
        say(rate + "sent to acknowledged", seen.stream().mapToLong(Seen::untilAcknowledged).toArray());
        say(rate + "acknowledged to answered on the timeline", seen.stream().mapToLong(Seen::untilSeen).toArray());
        out.printf("%-60s %8d of %d%n", rate + "turned away", looks.size() - seen.size(), looks.size());
    }

    /** How long one record took, in nanoseconds. */
    private record Seen(long untilAcknowledged, long untilSeen) {}

    private static Answer attempt(Api practitioner, String child, RunningLedger ledger) {
        return require(201, practitioner.post(
                "/api/v1/contacts",
                """
                {"childIds": ["%s"], "channel": "PHONE", "purpose": "WELFARE_CHECK", "attemptedAt": "%s",
                 "outcome": "NO_ANSWER", "reason": "Rang twice; nobody answered."}"""
                        .formatted(child, ledger.now())));
    }

    private static String openChild(Api practitioner) {
        return require(201, practitioner.post(
                "/api/v1/children",
                """
                {"mosaicPersonId": "4711", "givenName": "Rowan", "familyName": "Samplewood", "dateOfBirth": "2014-05-02",
                 "team": "north"}"""))
                .json()
                .get("id")
                .stringValue();
    }

    private static JdbcClient neighbour(RunningLedger ledger) throws SQLException {
        JdbcClient database = JdbcClient.create(
                new SingleConnectionDataSource(ledger.superusersConnections().getConnection(), true));
        database.sql("CREATE TABLE neighbour (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, words text)").update();
        return database;
    }

    private static Answer require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }

    private static Object insert(JdbcClient neighbour) {
        return neighbour.sql("INSERT INTO neighbour (words) VALUES (repeat('x', 400))").update();
    }

    private static long[] times(int count, Supplier<?> what) {
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            what.get();
            times[i] = System.nanoTime() - begun;
        }
        return times;
    }

    private void say(String what, long[] times) {
        Arrays.sort(times);
        out.printf(
                "%-60s %8.2f ms p50 %8.2f ms p99%n",
                what,
                millis(times[times.length / 2]),
                millis(times[times.length * 99 / 100]));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
