package org.caseledger.app.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.recording.Recorder.ReceiptRequest;
import org.caseledger.app.recording.Recorder.Recorded;
import org.caseledger.app.store.append.Receipts;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.SoundLog;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.reading.HeadWatch;
import org.caseledger.app.store.reading.LogReader;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.keys.DatabaseKeyRing;
import org.caseledger.app.vault.keys.KeyCheck;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.child.ChildCommand.AllocateWorker;
import org.caseledger.domain.child.ChildCommand.OpenChildRecord;
import org.caseledger.domain.child.Involvement;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.domain.practice.PracticeEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands through Axon into the log and events out of it again, on one node and on two. */
class EventStoreIT {

    private static final Worker PRACTITIONER = new Worker(
            new WorkerId(UUID.randomUUID()), StaffRole.PRACTITIONER, new TeamCode("north"));
    private static final Instant AT_TEN = Instant.parse("2026-11-02T10:00:00Z");

    private final TestDatabase database = TestDatabases.fresh();
    private final EventCodec codec = codec(database);
    private final Node node = new Node(Duration.ofHours(1));

    /** One application on the ledger's database, wired as the running one is. */
    private final class Node implements AutoCloseable {

        final HeadWatch head;
        final Sequencer sequencer;
        final PostgresEventStorageEngine engine;
        final EventStore events;
        final LedgerRecorder recorder;

        /** @param lookEvery how often it looks for what the other appended */
        Node(Duration lookEvery) {
            StoreConfiguration parts = new StoreConfiguration();
            LogReader reader = new LogReader(database.reader());
            head = new HeadWatch(reader, lookEvery);
            sequencer = new Sequencer(LogName.CASE, database.writer(),
                    RecordingClock.following(InstantSource.system()), head::advanced);
            engine = new PostgresEventStorageEngine(sequencer, reader, codec, EventStoreIT::hash);
            events = parts.eventStore(engine, head);
            recorder = new LedgerRecorder(parts.commandBus(events), new Receipts(database.writer()),
                    EventStoreIT::hash);
        }

        @Override
        public void close() {
            recorder.close();
            sequencer.close();
            head.close();
        }
    }

    private static EventCodec codec(TestDatabase database) {
        KeysForTests keys = new KeysForTests();
        SecureRandom random = new SecureRandom();
        new KeyCheck(database.writer(), random).pass(keys);
        DatabaseKeyRing ring = new DatabaseKeyRing(database.writer(), keys, random, 1_000);
        return new StoreConfiguration().eventCodec(new PartSealer(ring, random), ring, List.of());
    }

    private static byte[] hash(String purpose, String value) {
        return UUID.nameUUIDFromBytes((purpose + "|" + value).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    @AfterEach
    void close() {
        node.close();
        SoundLog.check(LogName.CASE, database.reader());
        database.close();
    }

    private static OpenChildRecord openRecord(ChildId child, String mosaicPersonId) {
        return new OpenChildRecord(child, clear(mosaicPersonId), clear("Ada"), clear("Ember"), clear("2016-02-29"),
                null,
                new TeamCode("north"), null, AT_TEN);
    }

    private static PersonalText.Clear clear(String words) {
        return new PersonalText.Clear(words);
    }

    private static AllocateWorker allocate(ChildId child) {
        return new AllocateWorker(child, new WorkerId(UUID.randomUUID()), new TeamCode("north"),
                Involvement.values()[0], AT_TEN);
    }

    private static ReceiptRequest key(String key) {
        return new ReceiptRequest(key, "fingerprint", "resource", "/location");
    }

    private void append(int events) {
        UUID stream = UUID.randomUUID();
        List<GenericDomainEventMessage<LedgerEvent>> messages = new ArrayList<>();
        for (int seq = 0; seq < events; seq++) {
            messages.add(new GenericDomainEventMessage<>("Contact", stream.toString(), seq,
                    new ContactHeld(new ContactId(stream), Set.of(), Channel.VIDEO, AT_TEN)));
        }
        node.engine.appendEvents(messages);
    }

    @Test
    void aFollowerIsWokenByTheCommitOfItsNode() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = node.events.openStream(null);
        CountDownLatch woken = new CountDownLatch(1);
        assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
        assertThat(stream.hasNextAvailable()).isFalse();

        append(1);

        assertThat(woken.getCount()).as("before the append returned").isZero();
        assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        stream.close();
    }

    @Test
    void aFollowerThatWaitsIsWokenAtOnce() throws Exception {
        try (ExecutorService follower = Executors.newSingleThreadExecutor()) {
            BlockingStream<TrackedEventMessage<?>> stream = node.events.openStream(null);
            Future<Boolean> available = follower
                    .submit(() -> stream.hasNextAvailable(1, java.util.concurrent.TimeUnit.HOURS));

            append(3);

            assertThat(available.get(5, SECONDS)).isTrue();
        }
    }

    @Test
    void whatAnotherNodeAppendsIsSeenAtTheNextLook() {
        try (Node other = new Node(Duration.ofMillis(10))) {
            BlockingStream<TrackedEventMessage<?>> stream = other.events.openStream(null);
            CountDownLatch woken = new CountDownLatch(1);
            stream.setOnAvailableCallback(woken::countDown);

            append(1);

            await().atMost(5, SECONDS).pollInterval(5, MILLISECONDS).until(() -> woken.getCount() == 0);
            assertThat(stream.peek()).isPresent();
        }
    }

    @Test
    void aStreamGoesOnAcrossPages() throws InterruptedException {
        for (int n = 0; n < 11; n++) {
            append(191);
        }
        BlockingStream<TrackedEventMessage<?>> stream = node.events.openStream(new GlobalSequenceTrackingToken(99));
        for (long position = 100; position < 11 * 191; position++) {
            assertThat(stream.peek().orElseThrow().trackingToken())
                    .isEqualTo(new GlobalSequenceTrackingToken(position));
            stream.nextAvailable();
        }
        assertThat(stream.peek()).isEmpty();
        assertThat(node.engine.readEvents(null, false)).hasSize(11 * 191);
    }

    @Test
    void aHoleInTheLogStopsItsReaders() {
        append(3);
        JdbcClient intruder = JdbcClient.create(database.superuser());
        intruder.sql("""
                     CREATE TABLE kept AS SELECT * FROM ledger.case_entry WHERE position = 1;
                     ALTER TABLE ledger.case_entry DISABLE TRIGGER append_only;
                     DELETE FROM ledger.case_entry WHERE position = 1""").update();

        BlockingStream<TrackedEventMessage<?>> stream = node.events.openStream(null);
        assertThatThrownBy(stream::peek)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the log has no entry 1 but has entry 2 after it");

        intruder.sql("INSERT INTO ledger.case_entry SELECT * FROM kept").update();
    }

    @Test
    void anAggregateIsMadeOfWhatWasAppended() {
        ChildId child = ChildId.random();
        node.recorder.record(openRecord(child, "1001"), PRACTITIONER, null);
        node.recorder.record(allocate(child), PRACTITIONER, null);

        assertThat(node.events.readEvents(child.toString()).asStream())
                .extracting(message -> message.getPayload().getClass().getSimpleName())
                .containsExactly("ChildRecordOpened", "WorkerAllocated");
        assertThatThrownBy(() -> node.recorder.record(openRecord(child, "1002"), PRACTITIONER, null))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> node.recorder.record(allocate(ChildId.random()), PRACTITIONER, null))
                .isInstanceOf(RuleBroken.class);
        assertThat(node.engine.readSnapshot(child.toString())).isEmpty();
        assertThat(database.reader()).satisfies(reader -> assertThat(size()).isEqualTo(2));
    }

    private long size() {
        return JdbcClient.create(database.reader()).sql("SELECT size FROM ledger.head WHERE log = 'case'")
                .query(Long.class).single();
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        node.recorder.record(openRecord(ChildId.random(), "1001"), PRACTITIONER, null);
        ChildId second = ChildId.random();

        assertThatThrownBy(() -> node.recorder.record(openRecord(second, "1001"), PRACTITIONER, key("k")))
                .isInstanceOf(RuleBroken.class).hasMessage("another child has this Mosaic person id");

        assertThat(size()).isEqualTo(1);
        assertThat(node.recorder.recall(PRACTITIONER, key("k"))).isNull();
        assertThat(node.recorder.record(openRecord(second, "1002"), PRACTITIONER, key("k")).replayed()).isFalse();
    }

    @Test
    void theStaffSideIsInTheSameAppendAndTheMainFactLast() {
        ContactId contact = new ContactId(UUID.randomUUID());
        RecordContactAttempt attempt = new RecordContactAttempt(contact, PRACTITIONER.id(),
                Set.of(ChildId.random(), ChildId.random()), Channel.VIDEO, Direction.values()[0], null,
                Purpose.values()[0], null, AT_TEN, AttemptOutcome.HELD, null, null, LocationType.values()[0]);

        Recorded recorded = node.recorder.record(attempt, PRACTITIONER, key("k"));

        try (Stream<? extends TrackedEventMessage<?>> all = node.engine.readEvents(null, false)) {
            List<LedgerEvent> facts = all.map(message -> (LedgerEvent) message.getPayload()).toList();
            assertThat(facts.getFirst()).isInstanceOf(PracticeEvent.class);
            assertThat(facts.getLast()).isInstanceOf(ContactHeld.class);
            assertThat(recorded.position()).isEqualTo(facts.size() - 1L);
        }
        assertThat(JdbcClient.create(database.reader()).sql("SELECT count(DISTINCT recorded_at) FROM ledger.case_entry")
                .query(Long.class).single()).isEqualTo(1);
        assertThat(node.recorder.record(attempt, PRACTITIONER, key("k"))).isEqualTo(
                new Recorded(recorded.position(), recorded.recordedAt(), "resource", "/location", true));
    }

    @Test
    void aCommandThatMetAnotherNodesAppendIsDecidedAgain() throws Exception {
        ChildId child = ChildId.random();
        node.recorder.record(openRecord(child, "1001"), PRACTITIONER, null);
        try (Node other = new Node(Duration.ofHours(1));
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Recorded>> answers = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                Recorder recorder = n % 2 == 0 ? node.recorder : other.recorder;
                answers.add(clients.submit(() -> recorder.record(allocate(child), PRACTITIONER, null)));
            }
            for (Future<Recorded> answer : answers) {
                answer.get();
            }
        }
        assertThat(size()).isEqualTo(41);
        assertThat(node.engine.lastSequenceNumberFor(child.toString())).contains(40L);
    }

    @Test
    void aStaleAppendIsRefusedAsAxonExpects() {
        append(1);
        var first = node.engine.readEvents(null, false).findFirst().orElseThrow();
        var again = (org.axonframework.eventhandling.DomainEventMessage<?>) first;

        assertThatThrownBy(() -> node.engine.appendEvents(List.of(new GenericDomainEventMessage<>(
                "Contact", again.getAggregateIdentifier(), 0, again.getPayload()))))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void fiftyClientsWithOneKeyGetOneAnswer() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Recorded>> answers = new ArrayList<>();
            for (int n = 0; n < 50; n++) {
                ChildId child = ChildId.random();
                String mosaic = Integer.toString(2_000 + n);
                answers.add(clients.submit(() -> node.recorder.record(openRecord(child, mosaic), PRACTITIONER,
                        key("one"))));
            }
            List<Long> positions = new ArrayList<>();
            for (Future<Recorded> answer : answers) {
                positions.add(answer.get().position());
            }
            assertThat(positions).containsOnly(0L);
        }
        assertThat(size()).isEqualTo(1);
    }

    @Test
    void theTimesOfTheLogLeadToItsPositions() {
        append(2);
        Instant recorded = JdbcClient.create(database.reader())
                .sql("SELECT recorded_at FROM ledger.head WHERE log = 'case'").query(Instant.class).single();

        assertThat(node.engine.createTailToken()).isNull();
        assertThat(node.engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(node.engine.createTokenAt(recorded)).isNull();
        assertThat(node.engine.createTokenAt(recorded.plusNanos(1_000))).isEqualTo(new GlobalSequenceTrackingToken(1));
    }
}
