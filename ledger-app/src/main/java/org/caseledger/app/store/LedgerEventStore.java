package org.caseledger.app.store;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.caseledger.app.store.reading.HeadWatch;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the log. Its streams tell a follower when there is more, so that nobody polls. */
final class LedgerEventStore extends AbstractEventStore {

    private final PostgresEventStorageEngine engine;
    private final HeadWatch head;

    LedgerEventStore(PostgresEventStorageEngine engine, HeadWatch head) {
        super(new Builder(engine));
        this.engine = engine;
        this.head = head;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new EntryStream(engine, head, PostgresEventStorageEngine.position(trackingToken));
    }

    private static final class Builder extends AbstractEventStore.Builder {

        Builder(EventStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
