package org.caseledger.app.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.store.append.SoundLog;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.ids.ContactId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was appended, as those who follow and read the log get it, on one node and on two. */
class EventStoreIT {

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
        try (StoreNode other = new StoreNode(database, codec, Duration.ofMillis(10))) {
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
    void aStaleAppendIsRefusedAsAxonExpects() {
        append(1);
        var first = node.engine.readEvents(null, false).findFirst().orElseThrow();
        var again = (org.axonframework.eventhandling.DomainEventMessage<?>) first;

        assertThatThrownBy(() -> node.engine.appendEvents(List.of(new GenericDomainEventMessage<>(
                "Contact", again.getAggregateIdentifier(), 0, again.getPayload()))))
                .isInstanceOf(ConcurrencyException.class);
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
