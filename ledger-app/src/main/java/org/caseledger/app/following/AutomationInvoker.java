package org.caseledger.app.following;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.recording.Recorder.LedgerUnavailable;
import org.caseledger.projections.parked.Failures;
import org.caseledger.projections.parked.ParkedEntries;
import org.caseledger.projections.rebuild.Fence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Tells the automations of each entry. What one of them cannot act on is parked, with later entries of the same stream
 * behind it, for that automation alone; what cannot be done at this moment is tried again by Axon, with all that follows.
 */
final class AutomationInvoker implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(AutomationInvoker.class);

    private final Map<String, AnnotationEventHandlerAdapter> automations = new HashMap<>();
    private final DataSource database;

    AutomationInvoker(List<Automation> automations, DataSource database) {
        automations.forEach(each -> this.automations.put(nameOf(each), new AnnotationEventHandlerAdapter(each)));
        this.database = database;
    }

    /** What an automation is called where its entries are parked. */
    private static String nameOf(Automation automation) {
        return automation.getClass().getSimpleName();
    }

    /** Whether there is an automation of that name. */
    boolean knows(String automation) {
        return automations.containsKey(automation);
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return event instanceof DomainEventMessage<?> entry
                && segment.matches(entry.getAggregateIdentifier())
                && automations.values().stream().anyMatch(each -> each.canHandle(event));
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        DomainEventMessage<?> entry = (DomainEventMessage<?>) event;
        UUID stream = UUID.fromString(entry.getAggregateIdentifier());
        long position = ProjectionInvoker.entry(entry).position();
        for (Map.Entry<String, AnnotationEventHandlerAdapter> each : automations.entrySet()) {
            if (each.getValue().canHandle(event)) {
                Set<UUID> waiting = waitingFor(each.getKey());
                if (waiting.contains(stream)) {
                    park(each.getKey(), stream, position, null);
                } else {
                    tell(each.getKey(), entry, stream, position, waiting);
                }
            }
        }
    }

    private void tell(String automation, DomainEventMessage<?> entry, UUID stream, long position, Set<UUID> waiting)
            throws Exception {
        try {
            act(automation, entry);
        } catch (Exception failed) {
            if (isOfTheMoment(failed)) {
                throw failed;
            }
            LOG.error(
                    "{} cannot act on entry {} of {}: it is parked, and so are later entries of the same; others go on",
                    automation, position, stream, failed);
            waiting.add(stream);
            park(automation, stream, position, Failures.named(failed));
        }
    }

    /** Tells one automation of one entry. */
    void act(String automation, DomainEventMessage<?> entry) throws Exception {
        AnnotationEventHandlerAdapter told = automations.get(automation);
        if (told != null && told.canHandle(entry)) {
            told.handle(entry);
        }
    }

    /** Whether trying again later is right. */
    static boolean isOfTheMoment(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerUnavailable || cause instanceof RejectedExecutionException
                    || cause instanceof InterruptedException) {
                return true;
            }
        }
        return Failures.ofTheMoment(failed);
    }

    private Set<UUID> waitingFor(String automation) {
        return CurrentUnitOfWork.get().getOrComputeResource("waiting for " + automation,
                key -> onConnection(connection -> {
                    Fence.share(connection, Automation.PROCESSOR);
                    return ParkedEntries.OF_AUTOMATIONS.sequences(connection, automation);
                }));
    }

    private void park(String automation, UUID stream, long position, @Nullable String cause) {
        onConnection(connection -> {
            ParkedEntries.OF_AUTOMATIONS.park(connection, automation, stream, position, cause);
            return position;
        });
    }

    /** On the connection of the transaction that holds the token too. */
    private <T> T onConnection(Work<T> work) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new LedgerUnavailable("what the automations could not do cannot be kept now", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
