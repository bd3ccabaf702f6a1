package org.caseledger.app.following;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.following.FollowerOperations.Retried;
import org.caseledger.app.recording.Recorder.LedgerUnavailable;
import org.caseledger.projections.parked.Failures;
import org.caseledger.projections.parked.ParkedEntries;
import org.caseledger.projections.parked.ParkedSequence;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Batch.Change;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.rebuild.Fence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator does about sequences that are parked: see them, have them tried again, leave them with a note. */
final class ParkedWork {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedWork.class);

    private final Entries entries;
    private final Map<String, Projector> projectors;
    private final AutomationInvoker automations;
    private final DataSource projections;
    private final DataSource application;

    ParkedWork(
            Entries entries,
            Map<String, Projector> projectors,
            AutomationInvoker automations,
            DataSource projections,
            DataSource application) {
        this.entries = entries;
        this.projectors = projectors;
        this.automations = automations;
        this.projections = projections;
        this.application = application;
    }

    /** Every sequence that waits. */
    List<ParkedSequence> all() {
        List<ParkedSequence> all = new ArrayList<>(inTransaction(
                projections, ParkedEntries.OF_PROJECTIONS::all));
        all.addAll(inTransaction(application, ParkedEntries.OF_AUTOMATIONS::all));
        return all;
    }

    /**
     * Tries the entries of a sequence again in their order, up to the first that fails again. While that goes on nobody
     * else writes for the follower.
     *
     * @return how many entries were taken in, and how many wait still; empty when nothing of that name waits
     */
    Optional<Retried> retry(String follower, UUID sequence) {
        Projector projector = projectors.get(follower);
        if (projector != null) {
            return inTransaction(projections, connection -> {
                Fence.alone(connection, projector.name());
                return retry(ParkedEntries.OF_PROJECTIONS, connection, follower, sequence,
                        entry -> project(projector, ProjectionInvoker.entry(entry), sequence, connection));
            });
        }
        if (!automations.knows(follower)) {
            return Optional.empty();
        }
        return inTransaction(application, connection -> {
            Fence.alone(connection, Automation.PROCESSOR);
            return retry(ParkedEntries.OF_AUTOMATIONS, connection, follower, sequence,
                    entry -> automations.act(follower, entry));
        });
    }

    /**
     * Leaves a sequence parked with a note; it is then tried again only when somebody asks for it.
     *
     * @return whether such a sequence waits
     */
    boolean leave(String follower, UUID sequence, String note) {
        if (projectors.containsKey(follower)) {
            return inTransaction(projections,
                    connection -> ParkedEntries.OF_PROJECTIONS.note(connection, follower, sequence, note));
        }
        return inTransaction(application,
                connection -> ParkedEntries.OF_AUTOMATIONS.note(connection, follower, sequence, note));
    }

    /** Tries again what nobody has left with a note: a newer version may know what to do. */
    void retryAll() {
        for (ParkedSequence parked : all()) {
            if (parked.note() == null) {
                retry(parked.follower(), parked.sequence()).ifPresent(retried -> LOG.info(
                        "parked entries of {} were tried again: {}", parked.follower(), retried));
            }
        }
    }

    private Optional<Retried> retry(
            ParkedEntries table, Connection connection, String follower, UUID sequence, Attempt attempt)
            throws SQLException {
        List<Long> positions = table.positions(connection, follower, sequence);
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        int done = 0;
        for (long position : positions) {
            Savepoint before = connection.setSavepoint();
            try {
                attempt.at(entries.at(position));
            } catch (Exception failed) {
                if (AutomationInvoker.isOfTheMoment(failed)) {
                    throw new LedgerUnavailable("parked entries cannot be tried again now", failed);
                }
                LOG.warn("{} still cannot take in entry {}", follower, position, failed);
                connection.rollback(before);
                table.failedAgain(connection, follower, sequence, position, Failures.named(failed));
                break;
            }
            table.takenIn(connection, follower, sequence, position);
            done++;
        }
        return Optional.of(new Retried(done, positions.size() - done));
    }

    private static void project(Projector projector, StoredEvent entry, UUID key, Connection connection)
            throws SQLException {
        Batch batch = new Batch(projector, key::equals);
        batch.of(List.of(new Change(entry, key))).write(connection);
    }

    private static <T> T inTransaction(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable("parked entries cannot be reached now", failed);
        }
    }

    /** Entries of the log by position. */
    interface Entries {
        DomainEventMessage<?> at(long position) throws InterruptedException;
    }

    private interface Attempt {
        void at(DomainEventMessage<?> entry) throws Exception;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
