package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.app.store.append.SoundLog;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sixteen clients record over HTTP while the whole application is killed, again and again: every other time it alone, so
 * that the next start finds its PostgreSQL running on, every other time both at once.
 *
 * <p>Nearly all of its time goes into starting. In an ordinary build it kills up to twenty times, but goes no further once
 * {@link #ENOUGH} has passed, and says how far it came; {@code -Dcase-ledger.test.kills=20} makes it twenty however long.
 */
class KillIT {

    private static final Integer ASKED_FOR = Integer.getInteger("case-ledger.test.kills");
    private static final int KILLS = ASKED_FOR == null ? 20 : ASKED_FOR;
    private static final int FEWEST = ASKED_FOR == null ? 6 : ASKED_FOR;
    private static final Duration ENOUGH = Duration.ofSeconds(70);
    private static final int CLIENTS = 16;
    private static final String DRAFT = "/api/v1/drafts/7b8e0c1e-55d0-4b9e-8a35-0a7c52b1d001";

    /** How many records of a life are acknowledged before it ends; so soon that most of the time goes into starting. */
    private static final int RECORDS_OF_A_LIFE = 40;

    @TempDir
    private static Path folder;

    private final Path home = folder.resolve("home");

    /** What was acknowledged: the contact by its key. */
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

    /** What each client sent last and has no answer to: it sends it again, as anybody should, with the same key. */
    private final Map<Integer, Attempt> unanswered = new ConcurrentHashMap<>();

    private record Acknowledged(UUID contact, long position) {}

    private record Attempt(String key, String json) {}

    @Test
    void everyAcknowledgedRecordIsThereOnceHoweverOftenTheLedgerIsKilled(TestReporter reporter) throws Exception {
        String child = prepared();
        long end = System.nanoTime() + ENOUGH.toNanos();
        int life = 1;
        for (; life <= FEWEST || life <= KILLS && System.nanoTime() - end < 0; life++) {
            KilledLedger ledger = KilledLedger.start(home, life, options());
            int before = acknowledged.size();
            AtomicInteger enough = new AtomicInteger(RECORDS_OF_A_LIFE + 7 * life % 40);
            CountDownLatch soon = new CountDownLatch(1);
            List<Thread> clients = clients(ledger.as("practitioner"), child, () -> {
                if (enough.decrementAndGet() <= 0) {
                    soon.countDown();
                }
            });
            soon.await();
            assertThat(saveDraft(ledger.as("practitioner"), "Life " + life).status()).isIn(200, 201);
            if (life % 2 == 0) {
                ledger.killWithItsDatabase();
            } else {
                ledger.kill();
            }
            for (Thread client : clients) {
                client.join();
            }
            assertThat(acknowledged.size() - before).isGreaterThanOrEqualTo(RECORDS_OF_A_LIFE);
            assertThat(ledger.said()).as("life %s", life).doesNotContain(" ERROR ");
        }
        reporter.publishEntry("kills", Integer.toString(life - 1));
        try (RunningLedger last = RunningLedger.on(home)) {
            assertThat(last.as("practitioner").get(DRAFT).json().get("content").stringValue())
                    .as("a draft that was saved a moment before the kill")
                    .isEqualTo("Life " + (life - 1));
            for (Attempt attempt : unanswered.values()) {
                Answer answer = last.as("practitioner").post("/api/v1/contacts", attempt.key, attempt.json,
                        new String[0]);
                assertThat(answer.status()).as(answer.text()).isEqualTo(201);
                keep(attempt, answer);
            }
            SoundLog.check(LogName.CASE, last.superusersConnections());
            SoundLog.check(LogName.ACCESS, last.superusersConnections());
            assertThat(attemptsIn(last)).containsExactlyInAnyOrderElementsOf(acknowledged.values());
            String newest = Long.toString(acknowledged.values().stream().mapToLong(Acknowledged::position).max()
                    .orElseThrow());
            // the claims of the node that was killed hold for some seconds
            await().atMost(Duration.ofSeconds(30)).until(() -> last.as("practitioner")
                    .get("/api/v1/children/" + child + "/timeline", "Ledger-Position", newest).status() == 200);
        }
    }

    private static Answer saveDraft(Api practitioner, String words) {
        return practitioner.send(DRAFT, request -> request.header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"form\": \"conclusion\", \"content\": \"" + words + "\"}")));
    }

    /** A first life in good order: it opens a child's record, and leaves the JVM a cache that makes the next starts quick. */
    private String prepared() throws Exception {
        List<String> making = KilledLedger.canKeepClasses()
                ? List.of("-XX:AOTCacheOutput=" + cache())
                : List.of();
        KilledLedger first = KilledLedger.start(home, 0, making);
        String child = new Casework(first.as("practitioner")).openChild("Heather");
        first.stop();
        return child;
    }

    private static List<String> options() {
        return cache().toFile().exists() ? List.of("-XX:AOTCache=" + cache()) : List.of();
    }

    private static Path cache() {
        return folder.resolve("classes.aot");
    }

    /** Each records one attempt after the other until the ledger is gone. */
    private List<Thread> clients(Api practitioner, String child, Runnable recorded) {
        List<Thread> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            int client = n;
            clients.add(Thread.ofVirtual().start(() -> {
                boolean there = true;
                while (there) {
                    Attempt attempt = unanswered.computeIfAbsent(client,
                            first -> new Attempt(UUID.randomUUID().toString(), attempt(child)));
                    try {
                        Answer answer = practitioner.post("/api/v1/contacts", attempt.key, attempt.json, new String[0]);
                        if (answer.status() == 201) {
                            keep(attempt, answer);
                            unanswered.remove(client);
                            recorded.run();
                        }
                    } catch (UncheckedIOException gone) {
                        there = false;
                    }
                }
            }));
        }
        return clients;
    }

    private void keep(Attempt attempt, Answer answer) {
        Acknowledged kept = new Acknowledged(
                UUID.fromString(answer.json().get("id").stringValue()), answer.json().get("position").longValue());
        assertThat(acknowledged.put(attempt.key, kept)).as("no key is answered twice").isNull();
    }

    private static String attempt(String child) {
        return """
               {"childIds": ["%s"], "channel": "PHONE", "purpose": "WELFARE_CHECK", "attemptedAt": "2026-01-05T10:00:00Z",
                "outcome": "NO_ANSWER", "practitionerLocation": "OFFICE"}"""
                .formatted(child);
    }

    private static List<Acknowledged> attemptsIn(RunningLedger ledger) {
        return JdbcClient.create(ledger.superusersConnections())
                .sql("SELECT stream, position FROM ledger.case_entry WHERE type = 'contact-attempt-recorded'")
                .query((row, n) -> new Acknowledged(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }
}
