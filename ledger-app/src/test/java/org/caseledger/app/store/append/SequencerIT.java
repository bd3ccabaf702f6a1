package org.caseledger.app.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.store.append.batch.BatchWriter;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.Append;
import org.caseledger.app.store.append.request.AppendRefused;
import org.caseledger.app.store.append.request.Appended;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.log.Leaf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one append path, under writers that do not wait for each other. */
class SequencerIT {

    private static final int WRITERS = 64;

    private final TestDatabase database = TestDatabases.fresh();
    private final AtomicLong committed = new AtomicLong();
    private final List<Sequencer> sequencers = new ArrayList<>();

    @AfterEach
    void close() {
        sequencers.forEach(Sequencer::close);
        database.close();
    }

    private Sequencer sequencer() {
        Sequencer sequencer = new Sequencer(LogName.CASE, database.writer(),
                RecordingClock.following(InstantSource.system()), size -> committed.accumulateAndGet(size, Math::max));
        sequencers.add(sequencer);
        return sequencer;
    }

    @Test
    void givesEveryEntryOfManyWritersItsOwnPlace() throws Exception {
        Sequencer sequencer = sequencer();
        List<ChildId> children = IntStream.range(0, 5).mapToObj(n -> ChildId.random()).toList();

        Map<UUID, Long> acknowledged = writeALot(List.of(sequencer), 40, children);

        assertThat(SoundLog.check(LogName.CASE, database.reader())).isEqualTo(acknowledged);
        assertThat(committed).hasValue(acknowledged.size());
    }

    @Test
    void sharesTheLogBetweenNodes() throws Exception {
        List<ChildId> children = List.of(ChildId.random(), ChildId.random());

        Map<UUID, Long> acknowledged = writeALot(List.of(sequencer(), sequencer(), sequencer()), 25, children);

        assertThat(SoundLog.check(LogName.CASE, database.reader())).isEqualTo(acknowledged);
    }

    @Test
    void startsAnEmptyLogOnceWhenSeveralNodesBegin() throws Exception {
        for (int round = 0; round < 3; round++) {
            try (TestDatabase empty = TestDatabases.fresh();
                    Sequencer one = new Sequencer(LogName.CASE, empty.writer(), clock(), size -> {});
                    Sequencer other = new Sequencer(LogName.CASE, empty.writer(), clock(), size -> {})) {

                assertThat(writeALot(List.of(one, other), 1, List.of(ChildId.random())))
                        .isEqualTo(SoundLog.check(LogName.CASE, empty.reader()));
            }
        }
    }

    @Test
    void keepsTheEntriesOfOneAppendTogetherAndSaysWhereTheyAre() {
        Sequencer sequencer = sequencer();
        sequencer.append(List.of(Entries.first()), null);

        Appended three = sequencer.append(List.of(Entries.first(), Entries.first(), Entries.first()), null);

        assertThat(three.firstPosition()).isEqualTo(1);
        assertThat(three.lastPosition()).isEqualTo(3);
        assertThat(JdbcClient.create(database.reader())
                .sql("SELECT DISTINCT recorded_at FROM ledger.case_entry WHERE position BETWEEN 1 AND 3")
                .query(Instant.class)
                .single()).isEqualTo(three.recordedAt());
    }

    @Test
    void continuesWhereTheLogEndedWhenItStartsAgain() throws Exception {
        ChildId child = ChildId.random();
        Map<UUID, Long> acknowledged = new HashMap<>();
        for (int start = 0; start < 3; start++) {
            try (Sequencer sequencer = new Sequencer(LogName.CASE, database.writer(), clock(), size -> {})) {
                acknowledged.putAll(writeALot(List.of(sequencer), 3, List.of(child)));
            }
        }

        assertThat(SoundLog.check(LogName.CASE, database.reader())).isEqualTo(acknowledged);
    }

    @Test
    void addsTheTilesOfALargeTree() {
        int size = 66_000;
        PreparedEntry.Stored nothing = Entries.stored("{}");
        BatchWriter writer = new BatchWriter(LogName.CASE, database.writer(), clock(), committed::set);
        for (int begin = 0; begin < size; begin += 1_100) {
            List<Append> batch = IntStream.range(0, 1_100)
                    .mapToObj(n -> Entries.append(Entries.holding(nothing)))
                    .toList();
            writer.settle(batch);
            assertThat(batch.getLast().done().join().lastPosition()).isEqualTo(begin + 1_099);
        }

        sequencer().append(List.of(Entries.first()), null);
        assertThat(SoundLog.check(LogName.CASE, database.reader())).hasSize(size + 1);
    }

    @Test
    void keepsTimesFinerThanAMicrosecondInTheLeaf() {
        Sequencer sequencer = sequencer();
        Instant fine = Instant.parse("2026-03-29T00:59:59.123456789Z");
        Instant old = Instant.parse("0001-12-31T23:59:59.999999001Z");

        sequencer.append(List.of(Entries.at(fine), Entries.at(old)), null);

        SoundLog.check(LogName.CASE, database.reader());
        assertThat(JdbcClient.create(database.reader())
                .sql("SELECT leaf FROM ledger.case_entry ORDER BY position")
                .query((row, n) -> Leaf.parse(row.getBytes(1)).occurred())
                .list()).containsExactly(fine, old);
    }

    @Test
    void keepsTheTwoLogsApart() {
        try (Sequencer access = new Sequencer(LogName.ACCESS, database.writer(), clock(), size -> {})) {
            sequencer().append(List.of(Entries.first(), Entries.first()), null);
            access.append(List.of(Entries.first(ChildId.random())), null);

            assertThat(SoundLog.check(LogName.CASE, database.reader())).hasSize(2);
            assertThat(SoundLog.check(LogName.ACCESS, database.reader())).hasSize(1);
        }
    }

    @Test
    void commitsWhatWaitsWhenItClosesAndRefusesWhatComesLater() throws Exception {
        Sequencer sequencer = sequencer();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int n = 0; n < WRITERS; n++) {
                answers.add(writers.submit(() -> isTaken(sequencer)));
            }
            sequencer.close();
            int taken = 0;
            for (Future<Boolean> answer : answers) {
                taken += answer.get() ? 1 : 0;
            }

            assertThat(SoundLog.check(LogName.CASE, database.reader())).hasSize(taken);
            assertThatThrownBy(() -> sequencer.append(List.of(Entries.first()), null))
                    .isInstanceOf(AppendRefused.class)
                    .hasMessage("the ledger is closing");
        }
    }

    private static boolean isTaken(Sequencer sequencer) {
        try {
            sequencer.append(List.of(Entries.first()), null);
            return true;
        } catch (AppendRefused closing) {
            return false;
        }
    }

    private static RecordingClock clock() {
        return RecordingClock.following(InstantSource.system());
    }

    /** Every writer has a stream of its own and appends one to three entries at a time, about some of the children. */
    private static Map<UUID, Long> writeALot(List<Sequencer> sequencers, int appends, List<ChildId> children)
            throws Exception {
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Sequencer sequencer = sequencers.get(writer % sequencers.size());
                all.add(writers.submit(() -> writeStream(sequencer, appends, children, acknowledged)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return acknowledged;
    }

    private static void writeStream(
            Sequencer sequencer, int appends, List<ChildId> children, Map<UUID, Long> acknowledged) {
        UUID stream = UUID.randomUUID();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long seq = 0;
        for (int append = 0; append < appends; append++) {
            List<PreparedEntry> entries = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                entries.add(Entries.of(stream, seq++,
                        children.stream().filter(child -> random.nextBoolean()).toArray(ChildId[]::new)));
            }
            Appended place = sequencer.append(entries, null);
            for (int n = 0; n < entries.size(); n++) {
                acknowledged.put(entries.get(n).id(), place.firstPosition() + n);
            }
            assertThat(place.lastPosition()).isEqualTo(place.firstPosition() + entries.size() - 1);
        }
    }
}
