package org.caseledger.app.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.recording.Recorder.LedgerUnavailable;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.projections.Facts;
import org.caseledger.projections.parked.ParkedSequence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A command that cannot be given stops the automation it is of, for that stream, and nothing else. */
class PoisonCommandIT {

    private static final UUID POISONED = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SOUND = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final TestDatabase database = TestDatabases.fresh();
    private final WhenHeldThenRefuse refusing = new WhenHeldThenRefuse();
    private final WhenHeldThenNote noting = new WhenHeldThenNote();
    private final AutomationInvoker automations = new AutomationInvoker(
            List.of(refusing, noting), database.writer());
    private final List<TrackedEventMessage<?>> log = List.of(
            held(0, POISONED, 0), held(1, SOUND, 0), held(2, POISONED, 1), held(3, SOUND, 1));
    private final ParkedWork operator = new ParkedWork(
            position -> (DomainEventMessage<?>) log.get((int) position), Map.of(), automations, database.projector(),
            database.writer());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void isParkedWithThoseBehindItAndActedOnInOrderLater() {
        refusing.refused.add(POISONED);
        hearAll();

        assertThat(refusing.heard).containsExactly(1L, 3L);
        assertThat(noting.heard).as("another automation hears all").containsExactly(0L, 1L, 2L, 3L);
        ParkedSequence parked = operator.all().getFirst();
        assertThat(parked.follower()).isEqualTo("WhenHeldThenRefuse");
        assertThat(parked.sequence()).isEqualTo(POISONED);
        assertThat(parked.position()).isZero();
        assertThat(parked.entries()).isEqualTo(2);
        assertThat(parked.cause()).isEqualTo("IllegalArgumentException");

        assertThat(operator.retry("WhenHeldThenRefuse", POISONED).orElseThrow().waiting()).isEqualTo(2);
        refusing.refused.clear();
        assertThat(operator.retry("WhenHeldThenRefuse", POISONED).orElseThrow().takenIn()).isEqualTo(2);

        assertThat(refusing.heard).containsExactly(1L, 3L, 0L, 2L);
        assertThat(operator.all()).isEmpty();
    }

    @Test
    void isTriedAgainByTheNextStartUnlessSomebodyLeftANote() {
        refusing.refused.add(POISONED);
        hearAll();
        refusing.refused.clear();
        assertThat(operator.leave("WhenHeldThenRefuse", POISONED, "ticket 4711")).isTrue();

        operator.retryAll();
        assertThat(operator.all()).singleElement().extracting(ParkedSequence::note).isEqualTo("ticket 4711");

        assertThat(operator.retry("WhenHeldThenRefuse", POISONED).orElseThrow().takenIn()).isEqualTo(2);
    }

    @Test
    void isNotWhatTheLedgerCannotDoAtThisMoment() {
        refusing.unavailable = true;

        assertThatThrownBy(this::hearAll).hasRootCauseInstanceOf(LedgerUnavailable.class);

        assertThat(operator.all()).isEmpty();
    }

    private void hearAll() {
        var transaction = new SpringTransactionManager(new DataSourceTransactionManager(database.writer()))
                .startTransaction();
        DefaultUnitOfWork<TrackedEventMessage<?>> work = DefaultUnitOfWork.startAndGet(log.getFirst());
        work.onCommit(committing -> transaction.commit());
        work.onRollback(failed -> transaction.rollback());
        var result = work.executeWithResult(() -> {
            for (TrackedEventMessage<?> entry : log) {
                if (automations.canHandle(entry, Segment.ROOT_SEGMENT)) {
                    automations.handle(entry, Segment.ROOT_SEGMENT);
                }
            }
            return "heard";
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    private static TrackedEventMessage<?> held(long position, UUID stream, long seq) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        "contact-held",
                        stream.toString(),
                        seq,
                        Facts.held(),
                        Map.of("worker", Facts.PRACTITIONER.toString(), "position", position),
                        new UUID(0, position).toString(),
                        Instant.parse("2026-11-20T10:00:00Z")));
    }

    /** Refuses the streams it is told to. */
    static final class WhenHeldThenRefuse implements Automation {

        private final Set<UUID> refused = new HashSet<>();
        private final List<Long> heard = new ArrayList<>();
        private boolean unavailable;

        @EventHandler
        void on(ContactHeld event, DomainEventMessage<?> message) {
            if (unavailable) {
                throw new LedgerUnavailable("not now", null);
            }
            if (refused.contains(UUID.fromString(message.getAggregateIdentifier()))) {
                throw new IllegalArgumentException("not this one");
            }
            heard.add(UUID.fromString(message.getIdentifier()).getLeastSignificantBits());
        }
    }

    /** Takes everything. */
    static final class WhenHeldThenNote implements Automation {

        private final List<Long> heard = new ArrayList<>();

        @EventHandler
        void on(ContactHeld event, @MessageIdentifier String id) {
            heard.add(UUID.fromString(id).getLeastSignificantBits());
        }
    }
}
