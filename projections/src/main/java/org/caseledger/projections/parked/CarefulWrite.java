package org.caseledger.projections.parked;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Batch.Change;
import org.caseledger.projections.projector.table.TableSql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a batch whatever is in it. Where it cannot be written whole it is halved until the culprit stands alone; the
 * culprit is parked with the key it failed for, and what follows for that key is parked behind it.
 *
 * <p>A sequence is one key of one projection. An entry about two siblings is two changes: where one child's cannot be
 * written, the other's is, and whoever reads the first child's record is told from which entry on it is missing.
 */
public final class CarefulWrite {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulWrite.class);

    private final Connection connection;
    private final String schema;
    private final String follower;
    private final Set<UUID> waiting;

    private CarefulWrite(Connection connection, String schema, String follower, Set<UUID> waiting) {
        this.connection = connection;
        this.schema = schema;
        this.follower = follower;
        this.waiting = waiting;
    }

    /**
     * Writes what can be written and parks the rest, in the caller's transaction.
     *
     * @throws SQLException when it failed because of the moment, and nothing of it was written
     */
    public static void of(Batch batch, Connection connection, String follower) throws SQLException {
        of(batch, connection, TableSql.LIVE, follower);
    }

    /** The same into the tables of another schema. */
    public static void of(Batch batch, Connection connection, String schema, String follower) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        Set<UUID> waiting = ParkedEntries.OF_PROJECTIONS.sequences(connection, follower);
        new CarefulWrite(connection, schema, follower, waiting).write(batch, batch.changes());
    }

    private void write(Batch batch, List<Change> changes) throws SQLException {
        List<Change> flowing = behindThoseThatWait(changes);
        if (flowing.isEmpty()) {
            return;
        }
        Savepoint before = connection.setSavepoint();
        try {
            batch.of(flowing).write(connection, schema);
            connection.releaseSavepoint(before);
        } catch (SQLException | RuntimeException failed) {
            if (Failures.ofTheMoment(failed)) {
                throw failed;
            }
            connection.rollback(before);
            connection.releaseSavepoint(before);
            if (flowing.size() == 1) {
                park(flowing.getFirst(), failed);
                return;
            }
            write(batch, flowing.subList(0, flowing.size() / 2));
            write(batch, flowing.subList(flowing.size() / 2, flowing.size()));
        }
    }

    private List<Change> behindThoseThatWait(List<Change> changes) throws SQLException {
        if (waiting.isEmpty()) {
            return changes;
        }
        for (Change change : changes) {
            if (waiting.contains(change.key())) {
                ParkedEntries.OF_PROJECTIONS.park(
                        connection, follower, change.key(), change.entry().position(), null);
            }
        }
        return changes.stream().filter(change -> !waiting.contains(change.key())).toList();
    }

    private void park(Change culprit, Exception failure) throws SQLException {
        long position = culprit.entry().position();
        waiting.add(culprit.key());
        ParkedEntries.OF_PROJECTIONS.park(connection, follower, culprit.key(), position, Failures.named(failure));
        LOG.error("{} cannot take in entry {} for {}: it is parked, and so are later entries of the same; others go on",
                follower, position, culprit.key(), failure);
    }
}
