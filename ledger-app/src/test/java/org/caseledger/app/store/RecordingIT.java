package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.recording.Recorder.ReceiptRequest;
import org.caseledger.app.recording.Recorder.Recorded;
import org.caseledger.app.recording.Recorder.Stale;
import org.caseledger.app.recording.Seen;
import org.caseledger.app.store.append.SoundLog;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.codec.EventCodec;
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

/** Commands through Axon into the log: decided on what is there, on one node and on two. */
class RecordingIT {

    private static final Worker PRACTITIONER = new Worker(
            new WorkerId(UUID.randomUUID()), StaffRole.PRACTITIONER, new TeamCode("north"));
    private static final Instant AT_TEN = Instant.parse("2026-11-02T10:00:00Z");

    private final TestDatabase database = TestDatabases.fresh();
    private final EventCodec codec = StoreNode.codec(database);
    private final StoreNode node = new StoreNode(database, codec, Duration.ofHours(1));

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

    private long size() {
        return JdbcClient.create(database.reader()).sql("SELECT size FROM ledger.head WHERE log = 'case'")
                .query(Long.class).single();
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
                Purpose.values()[0], null, AT_TEN, AttemptOutcome.HELD, null, null, LocationType.values()[0], null,
                List.of());

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
        try (StoreNode other = new StoreNode(database, codec, Duration.ofHours(1));
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
    void ofManyWhoHaveSeenOneStateOneIsRecordedAndTheOthersAreTold() throws Exception {
        ChildId child = ChildId.random();
        node.recorder.record(openRecord(child, "1001"), PRACTITIONER, null);
        Seen opened = new Seen(child, Set.of(0L));
        List<Throwable> told = new ArrayList<>();
        try (StoreNode other = new StoreNode(database, codec, Duration.ofHours(1));
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Recorded>> answers = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                Recorder recorder = n % 2 == 0 ? node.recorder : other.recorder;
                answers.add(clients.submit(() -> recorder.record(allocate(child), PRACTITIONER, null, opened)));
            }
            for (Future<Recorded> answer : answers) {
                try {
                    answer.get();
                } catch (ExecutionException refused) {
                    told.add(refused.getCause());
                }
            }
        }
        assertThat(told).hasSize(39).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(Stale.class));
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void whoHasSeenTheStateOrTakesAnyIsRecorded() {
        ChildId child = ChildId.random();
        node.recorder.record(openRecord(child, "1001"), PRACTITIONER, null);

        node.recorder.record(allocate(child), PRACTITIONER, null, new Seen(child, Set.of(7L, 0L)));
        node.recorder.record(allocate(child), PRACTITIONER, null, new Seen(child, null));

        assertThatThrownBy(() -> node.recorder.record(allocate(child), PRACTITIONER, null, new Seen(child, Set.of())))
                .isInstanceOf(Stale.class);
        assertThat(size()).isEqualTo(3);
    }

    @Test
    void aRepeatedKeyGetsItsAnswerThoughTheStateHasMovedOn() {
        ChildId child = ChildId.random();
        node.recorder.record(openRecord(child, "1001"), PRACTITIONER, null);
        Seen opened = new Seen(child, Set.of(0L));
        Recorded first = node.recorder.record(allocate(child), PRACTITIONER, key("k"), opened);

        Recorded again = node.recorder.record(allocate(child), PRACTITIONER, key("k"), opened);

        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.replayed()).isTrue();
    }
}
