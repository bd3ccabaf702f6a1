package org.caseledger.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.app.access.worker.Claims;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.request.AppendRefused;
import org.caseledger.app.store.append.request.Appended;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.codec.SealedPayload;
import org.caseledger.app.store.reading.LogReader;
import org.caseledger.app.store.reading.RecordedBy;
import org.caseledger.app.store.reading.StoredEntry;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.domain.Claim;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where Axon's event store meets the log. Appending fixes the bytes of each event here, in the caller's thread, and leaves
 * its place to the {@link Sequencer}; reading gives events in the order of their positions, so that a token is one number.
 *
 * <p>There are no snapshots: streams of this ledger are short.
 */
final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 1_000;

    private final Sequencer sequencer;
    private final LogReader reader;
    private final EventCodec codec;
    private final KeyedHashes hashes;

    PostgresEventStorageEngine(
            Sequencer sequencer, LogReader reader, EventCodec codec, KeyedHashes hashes) {
        this.sequencer = sequencer;
        this.reader = reader;
        this.codec = codec;
        this.hashes = hashes;
    }

    /**
     * Appends what a command decided, and returns when it is committed.
     *
     * @throws ConcurrencyException when somebody else appended to one of the streams since it was read
     * @throws AppendRefused for every other reason
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Envelope envelope = envelope();
        Worker worker = envelope == null ? Worker.LEDGER : envelope.worker();
        List<PreparedEntry> entries = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            entries.add(prepared((DomainEventMessage<?>) event, worker));
        }
        if (envelope != null) {
            envelope.requireGuarded(entries.stream().map(PreparedEntry::stream).toList());
        }
        try {
            Appended place = sequencer.append(entries, envelope == null ? null : envelope.receipt());
            if (envelope != null) {
                envelope.appended(place);
            }
        } catch (AppendRefused refused) {
            if (refused.reason() == AppendRefused.Reason.STALE) {
                throw new ConcurrencyException("somebody else appended to the stream since it was read", refused);
            }
            throw refused;
        }
    }

    private static @Nullable Envelope envelope() {
        return CurrentUnitOfWork.map(work -> work.root().getMessage().getMetaData().get(Envelope.KEY))
                .map(Envelope.class::cast)
                .orElse(null);
    }

    private PreparedEntry prepared(DomainEventMessage<?> message, Worker worker) {
        LedgerEvent event = (LedgerEvent) message.getPayload();
        EventCatalogue.Entry kind = EventCatalogue.of(event);
        UUID id = UUID.fromString(message.getIdentifier());
        SealedPayload payload = codec.seal(id, event);
        return new PreparedEntry(
                id,
                kind.name(),
                kind.revision(),
                UUID.fromString(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                event.occurredAt(),
                worker.id(),
                event.children(),
                new PreparedEntry.Stored(payload.bytes(), payload.sealedFor()),
                new PreparedEntry.Stored(RecordedBy.bytes(worker, null)),
                event.claims().stream().map(this::hashed).toList(),
                event.accessChanges());
    }

    private PreparedEntry.HashedClaim hashed(Claim claim) {
        return new PreparedEntry.HashedClaim(claim, hashes.hash(Claims.purpose(claim.scope()), claim.value()));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        UUID stream = UUID.fromString(aggregateIdentifier);
        List<StoredEntry> entries = reader.stream(stream, firstSequenceNumber);
        Envelope envelope = envelope();
        if (envelope != null && !entries.isEmpty()) {
            envelope.decidesOn(stream, entries.getLast().seq());
        }
        return DomainEventStream.of(entries.stream().map(this::domainEvent));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                page(position(token)),
                page -> !page.isEmpty(),
                page -> page(position(page.getLast().trackingToken())))
                .flatMap(List::stream);
    }

    /** The next events after a position; empty when there are none yet. */
    List<TrackedEventMessage<?>> page(long after) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        long expected = after + 1;
        for (StoredEntry entry : reader.after(after, PAGE)) {
            if (entry.position() != expected) {
                throw new IllegalStateException(
                        "the log has no entry " + expected + " but has entry " + entry.position() + " after it");
            }
            expected++;
            events.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(entry.position()), domainEvent(entry)));
        }
        return events;
    }

    private GenericDomainEventMessage<LedgerEvent> domainEvent(StoredEntry entry) {
        LedgerEvent event = codec.read(entry.id(), entry.type(), entry.revision(), entry.payload().value());
        return new GenericDomainEventMessage<>(
                entry.type(),
                entry.stream().toString(),
                entry.seq(),
                event,
                RecordedBy.metaData(entry),
                entry.id().toString(),
                entry.recordedAt());
    }

    /** The position a token has reached; -1 before the first entry. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSeq(UUID.fromString(aggregateIdentifier));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return tokenOf(reader.size() - 1);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return tokenOf(reader.positionAt(dateTime.minusNanos(1_000)));
    }

    private static @Nullable TrackingToken tokenOf(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("streams of this ledger are short; it keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
