package org.caseledger.app.following;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.parked.CarefulWrite;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.ProjectionPosition;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.rebuild.Fence;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Hands a batch of entries to a projector and writes its rows once, with the position, in the transaction that also holds
 * Axon's token. An entry is taken in once, however often Axon offers it: the position says what is in. Every segment is given every entry and writes the rows of its own keys: an entry about two siblings may
 * belong to two segments, and no batch is ever empty, so that the position always moves.
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Projector projector;
    private final DataSource database;
    private final Runnable advanced;

    ProjectionInvoker(Projector projector, DataSource database, Runnable advanced) {
        this.projector = projector;
        this.database = database;
        this.advanced = advanced;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        StoredEvent entry = entry((DomainEventMessage<?>) event);
        Collected collected = CurrentUnitOfWork.get()
                .getOrComputeResource(projector.name() + "/" + segment.getSegmentId(), key -> collect(segment));
        collected.batch.add(entry);
        collected.position = entry.position();
    }

    private Collected collect(Segment segment) {
        Collected collected = new Collected(new Batch(projector, segment::matches));
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        work.onPrepareCommit(prepared -> write(collected, segment));
        work.afterCommit(committed -> advanced.run());
        return collected;
    }

    private void write(Collected collected, Segment segment) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            Fence.share(connection, projector.name());
            long before = ProjectionPosition.of(connection, projector.name(), segment.getSegmentId());
            CarefulWrite.of(collected.batch.after(before), connection, projector.name().name());
            ProjectionPosition.write(connection, projector.name(), segment.getSegmentId(), collected.position);
        } catch (SQLException failed) {
            throw new Recorder.LedgerUnavailable(
                    "rows of " + projector.name() + " up to entry " + collected.position + " cannot be written now",
                    failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** What a message of the event store holds, as a projector sees it. */
    static StoredEvent entry(DomainEventMessage<?> message) {
        return new StoredEvent(
                Long.parseLong(metadata(message, "position")),
                UUID.fromString(message.getIdentifier()),
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                WorkerId.of(metadata(message, "worker")),
                (LedgerEvent) message.getPayload());
    }

    private static String metadata(DomainEventMessage<?> message, String key) {
        Object value = message.getMetaData().get(key);
        if (value == null) {
            throw new IllegalStateException("entry " + message.getIdentifier() + " says nothing of its " + key);
        }
        return value.toString();
    }

    private static final class Collected {

        private final Batch batch;
        private long position = -1;

        Collected(Batch batch) {
            this.batch = batch;
        }
    }
}
