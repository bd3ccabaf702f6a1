package org.caseledger.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.caseledger.app.export.EntryRows.StoredRow;
import org.caseledger.app.proofs.LedgerDamaged;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.StoredTiles;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.DataSubject;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.bundle.BundleEntry;
import org.caseledger.domain.log.bundle.BundleHeader;
import org.caseledger.domain.log.bundle.BundleWriter;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.TiledTree;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Writes a bundle from what lies in the database, as it lies there: what was altered is handed over altered, for the verifier
 * to find. It keeps the entries of one member and their tiles in memory, however long the history.
 */
@Component
final class BundleSource {

    private static final int ENTRIES_FOR_ONE_TREE = 200;

    private final DataSource database;
    private final Openings openings;

    BundleSource(@Qualifier("reader") DataSource reader, Openings openings) {
        this.database = reader;
        this.openings = openings;
    }

    void write(
            ChildId child, long closing, SignedNote note, Redaction redaction, List<Long> since, OutputStream out)
            throws IOException {
        try (Connection connection = database.getConnection()) {
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                write(connection, child, closing, note, redaction, since, out);
            } catch (Malformed | IllegalStateException found) {
                throw new LedgerDamaged(LogName.CASE.value(), found);
            } finally {
                connection.rollback();
                connection.setAutoCommit(committing);
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the bundle cannot be read to its end now", failed);
        }
    }

    private void write(
            Connection connection,
            ChildId child,
            long closing,
            SignedNote note,
            Redaction redaction,
            List<Long> since,
            OutputStream out)
            throws IOException, SQLException {
        EntryRows rows = new EntryRows(connection);
        CheckpointRows checkpoints = new CheckpointRows(connection);
        long last = rows.numberOf(child, closing);
        long size = Checkpoint.of(note).size();
        BundleWriter bundle = new BundleWriter(out);
        List<VerifierKey> keys = checkpoints.keys(note);
        bundle.begin(new BundleHeader(child.value(), last + 1, BundleHeader.PAGES), note, keys);
        Trees trees = new Trees(connection, size);
        earlier(trees, checkpoints, note, since, bundle);
        checkpoints.anchors(Checkpoint.of(note), bundle);
        for (StoredRow row : rows.registers(child, last)) {
            bundle.register(entry(row, trees, workerOf(row), Redaction.NONE));
        }
        rows.history(child, last, row -> bundle.entry(entry(row, trees, child, redaction), row.position() == closing));
        bundle.finish();
    }

    private void earlier(
            Trees trees, CheckpointRows checkpoints, SignedNote note, List<Long> since, BundleWriter bundle)
            throws IOException, SQLException {
        long size = Checkpoint.of(note).size();
        TreeSet<Long> wanted = new TreeSet<>(since);
        for (SignedNote before : checkpoints.earlier(Checkpoint.of(note))) {
            long from = Checkpoint.of(before).size();
            wanted.remove(from);
            bundle.earlier(before, trees.next().consistency(from));
        }
        for (long from : wanted) {
            if (from > 0 && from < size) {
                bundle.since(trees.next().consistency(from));
            }
        }
    }

    private BundleEntry entry(StoredRow row, Trees trees, @Nullable DataSubject viewpoint, Redaction redaction) {
        return new BundleEntry(
                row.position(),
                row.leaf(),
                row.payload(),
                row.metadata(),
                openings.of(row, viewpoint, redaction),
                trees.next().inclusion(row.position()).path());
    }

    /** Whose text a register entry holds: the worker whose stream it is. */
    private static @Nullable DataSubject workerOf(StoredRow row) {
        return row.type().equals("worker-registered") ? new WorkerId(row.stream()) : null;
    }

    private static TiledTree tree(Connection connection, long size) {
        StoredTiles tiles = new StoredTiles(LogName.CASE);
        return new TiledTree(size, tile -> {
            try {
                return tiles.read(connection, tile);
            } catch (SQLException failed) {
                throw new DataAccessResourceFailureException("the tiles cannot be read now", failed);
            }
        });
    }

    /** A tree remembers the tiles it read: after so many proofs a new one forgets them. */
    private static final class Trees {

        private final Connection connection;
        private final long size;
        private final List<TiledTree> current = new ArrayList<>(1);
        private int asked;

        Trees(Connection connection, long size) {
            this.connection = connection;
            this.size = size;
        }

        TiledTree next() {
            if (asked % ENTRIES_FOR_ONE_TREE == 0) {
                current.clear();
                current.add(tree(connection, size));
            }
            asked++;
            return current.getFirst();
        }
    }
}
