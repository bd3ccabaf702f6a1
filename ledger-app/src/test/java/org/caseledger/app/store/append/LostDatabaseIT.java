package org.caseledger.app.store.append;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.AppendRefused;
import org.caseledger.app.store.append.request.AppendRefused.Reason;
import org.caseledger.app.store.append.request.Appended;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections lost, room gone and clocks gone wrong while entries are stored: what was acknowledged is there, once. */
class LostDatabaseIT {

    private static final int WRITERS = 16;

    private final TestDatabase database = TestDatabases.fresh();
    private final JdbcClient operator = JdbcClient.create(database.superuser());
    private final AtomicReference<Duration> nodeIsAhead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource node = () -> Instant.now().plus(nodeIsAhead.get());
    private final Sequencer sequencer = new Sequencer(
            LogName.CASE, database.writer(), RecordingClock.following(node), size -> {});

    @AfterEach
    void close() {
        sequencer.close();
        SoundLog.check(LogName.CASE, database.reader());
        database.close();
    }

    private long size() {
        return operator.sql("SELECT size FROM ledger.head WHERE log = 'case'").query(Long.class).single();
    }

    private Appended append() {
        return sequencer.append(List.of(Entries.first()), null);
    }

    private void assertRefused(Reason reason) {
        assertThatThrownBy(this::append).asInstanceOf(type(AppendRefused.class))
                .extracting(AppendRefused::reason).isEqualTo(reason);
    }

    @Test
    void everyAcknowledgedAppendIsThereOnceWhenConnectionsAreCutUnderLoad() throws Exception {
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        Set<UUID> refused = ConcurrentHashMap.newKeySet();
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                boolean decidesMore = writer % 4 == 0;
                all.add(writers.submit(() -> {
                    while (!stop.get()) {
                        write(decidesMore, acknowledged, refused);
                    }
                }));
            }
            for (int cut = 0; cut < 15; cut++) {
                long before = size();
                await().atMost(20, SECONDS).pollInterval(Duration.ofMillis(1))
                        .until(() -> size() > before + cutAfter());
                operator.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                        + "WHERE datname = current_database() AND application_name = 'case-ledger writer'")
                        .query((row, n) -> row.getBoolean(1)).list();
            }
            stop.set(true);
            for (Future<?> one : all) {
                one.get();
            }
        }

        Map<UUID, Long> stored = SoundLog.check(LogName.CASE, database.reader());
        assertThat(stored).containsAllEntriesOf(acknowledged);
        assertThat(refused).isEmpty();
        assertThat(stored).hasSameSizeAs(acknowledged);
    }

    private static int cutAfter() {
        return (int) (Math.random() * 60);
    }

    private void write(boolean decidesMore, Map<UUID, Long> acknowledged, Set<UUID> refused) {
        PreparedEntry entry = decidesMore
                ? Entries.changing(new AccessChange.ChildPlaced(ChildId.random(), new TeamCode("north")))
                : Entries.first(ChildId.random());
        try {
            acknowledged.put(entry.id(), sequencer.append(List.of(entry), null).firstPosition());
        } catch (AppendRefused lost) {
            refused.add(entry.id());
        }
    }

    @Test
    void anAppendThatWasCommittedWhileItsAnswerWasLostIsFoundAndNotRepeated() {
        append();
        ConnectionCutAfterCommit cut = new ConnectionCutAfterCommit(database.writer());
        try (Sequencer unlucky = new Sequencer(LogName.CASE, cut, RecordingClock.following(node), size -> {})) {
            unlucky.append(List.of(Entries.first()), null);
            cut.next(2);

            Appended found = unlucky.append(List.of(Entries.first()), null);

            assertThat(cut.cuts()).isEqualTo(1);
            assertThat(found.firstPosition()).isEqualTo(2);
            assertThat(size()).isEqualTo(3);
            assertThat(unlucky.append(List.of(Entries.first()), null).firstPosition()).isEqualTo(3);
        }
    }

    @Test
    void nothingIsAppendedWhileTheDiskIsFullAndEverythingAfterwards() {
        append();
        operator.sql("""
                     CREATE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS $$
                     BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
                     CREATE TRIGGER no_room BEFORE INSERT ON ledger.case_entry
                         FOR EACH STATEMENT EXECUTE FUNCTION public.no_room()""").update();

        assertRefused(Reason.UNAVAILABLE);
        assertThat(size()).isEqualTo(1);

        operator.sql("DROP TRIGGER no_room ON ledger.case_entry").update();
        assertThat(append().firstPosition()).isEqualTo(1);
    }

    @Test
    void aNodeWhoseClockIsFastPushesNothingIntoTheFuture() {
        nodeIsAhead.set(Duration.ofHours(1));
        assertRefused(Reason.UNAVAILABLE);
        assertThat(size()).isZero();

        nodeIsAhead.set(Duration.ofMillis(1_500));
        assertThat(append().recordedAt()).isBeforeOrEqualTo(Instant.now());
        nodeIsAhead.set(Duration.ofSeconds(-60));
        assertRefused(Reason.UNAVAILABLE);
        nodeIsAhead.set(Duration.ofMinutes(5));
        assertRefused(Reason.UNAVAILABLE);

        nodeIsAhead.set(Duration.ZERO);
        assertThat(append().recordedAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void aClockMovedOnPurposeIsFollowed() {
        nodeIsAhead.set(Duration.ofDays(400));
        try (Sequencer moved = new Sequencer(
                LogName.CASE, database.writer(), RecordingClock.moved(node), size -> {})) {
            assertThat(moved.append(List.of(Entries.first()), null).recordedAt())
                    .isAfter(Instant.now().plus(Duration.ofDays(399)));
        }
    }

    @Test
    void timeNeverRunsBackwardsInTheLog() {
        nodeIsAhead.set(Duration.ofSeconds(1));
        Instant first = append().recordedAt();
        operator.sql("UPDATE ledger.head SET recorded_at = ? WHERE log = 'case'")
                .param(first.plusSeconds(3_600).atOffset(java.time.ZoneOffset.UTC)).update();
        try (Sequencer restarted = new Sequencer(
                LogName.CASE, database.writer(), RecordingClock.following(node), size -> {})) {
            assertThat(restarted.append(List.of(Entries.first()), null).recordedAt())
                    .isEqualTo(first.plusSeconds(3_600));
        }
    }
}
