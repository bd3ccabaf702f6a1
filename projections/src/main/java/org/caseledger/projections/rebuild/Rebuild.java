package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Table;
import org.caseledger.projections.rebuild.Progress.Stage;

/**
 * Builds one projection again while the old one answers. Entries are read in ranges by several workers, folded by the
 * projector that folds them live, and copied into new tables; the rows are compared with an independent fold; then the
 * live projection waits for a moment while the last entries are taken in and the tables are exchanged.
 *
 * <p>Until that last transaction nothing of it can be seen, so that an interruption at any moment leaves the old projection
 * as it was, and the next rebuild begins anew.
 */
public final class Rebuild {

    private static final int RANGE = 5_000;
    private static final int ENTRIES_OF_A_FOLD = 10_000;
    private static final int ENTRIES_OF_A_COMPARISON = 100_000;
    private static final int BUCKETS = 4_096;
    private static final int ATTEMPTS_TO_EXCHANGE = 50;

    private final Projector projector;
    private final EntrySource log;
    private final DataSource database;
    private final Connections connections;
    private final Progress progress;
    private final NextTables next;

    /** @param workers how many connections read, fold and copy at a time; two more are used besides */
    public Rebuild(Projector projector, EntrySource log, DataSource database, int workers, Progress progress) {
        this.projector = projector;
        this.log = log;
        this.database = database;
        this.connections = new Connections(database, workers);
        this.progress = progress;
        this.next = new NextTables(projector);
    }

    /**
     * Builds the projection and exchanges it.
     *
     * @throws RebuildFailed where it cannot be built, or what was built is not what an independent fold gives; the old
     *     projection goes on as it was
     */
    @SuppressWarnings("try") // the turn is held, not used
    public void run() {
        try (Turn turn = Turn.take(database, projector)) {
            long end = build();
            long reached = catchUp(end);
            compare(reached);
            turn.requireStillTaken();
            exchange(reached);
            progress.at(Stage.DONE, reached + 1, reached + 1);
        } catch (SQLException failed) {
            throw new RebuildFailed(projector.name() + " could not be rebuilt", failed);
        }
    }

    private long build() throws SQLException {
        long size = inTransaction(connection -> {
            Generations.begin(connection, projector);
            next.begin(connection);
            return log.size(connection);
        });
        AtomicLong read = new AtomicLong();
        List<Callable<Boolean>> ranges = new ArrayList<>();
        for (long from = 0; from < size; from += RANGE) {
            long first = from;
            long beforeEnd = Math.min(size, from + RANGE);
            ranges.add(() -> inTransaction(connection -> {
                if (isOneEntryARow()) {
                    copyRange(connection, first, beforeEnd);
                } else {
                    sortRange(connection, first, beforeEnd);
                }
                progress.at(Stage.READING, read.addAndGet(beforeEnd - first), size);
                return true;
            }));
        }
        inParallel(ranges);
        if (!isOneEntryARow()) {
            foldByKey();
        }
        buildKeys();
        return size - 1;
    }

    private boolean isOneEntryARow() {
        return projector.tables().stream().allMatch(Table::isOneEntryARow);
    }

    private void copyRange(Connection connection, long from, long beforeEnd) throws SQLException {
        Batch batch = new Batch(projector, everyKey -> true);
        log.range(connection, from, beforeEnd, batch::add);
        FoldedRows rows = new FoldedRows();
        batch.fold(rows);
        next.copy(connection, rows);
    }

    private void sortRange(Connection connection, long from, long beforeEnd) throws SQLException {
        StringBuilder lines = new StringBuilder();
        log.range(connection, from, beforeEnd, entry -> {
            for (UUID key : projector.keys(entry)) {
                lines.append(bucket(key)).append('\t').append(entry.position()).append('\n');
            }
        });
        next.copyKeys(connection, lines);
    }

    private void foldByKey() throws SQLException {
        List<long[]> buckets = inTransaction(next::buckets);
        long of = buckets.stream().mapToLong(bucket -> bucket[1]).sum();
        AtomicLong folded = new AtomicLong();
        List<Callable<Boolean>> groups = new ArrayList<>();
        for (int from = 0; from < buckets.size();) {
            int to = from;
            long entries = buckets.get(from)[1];
            while (to + 1 < buckets.size() && entries + buckets.get(to + 1)[1] <= ENTRIES_OF_A_FOLD) {
                entries += buckets.get(++to)[1];
            }
            long first = buckets.get(from)[0];
            long last = buckets.get(to)[0];
            long count = entries;
            groups.add(() -> inTransaction(connection -> {
                Batch batch = new Batch(projector, key -> bucket(key) >= first && bucket(key) <= last);
                log.at(connection, next.positions(connection, first, last), batch::add);
                FoldedRows rows = new FoldedRows();
                batch.fold(rows);
                next.copy(connection, rows);
                progress.at(Stage.FOLDING, folded.addAndGet(count), of);
                return true;
            }));
            from = to + 1;
        }
        inParallel(groups);
    }

    private static int bucket(UUID key) {
        return Math.floorMod(key.hashCode() * 0x9E3779B9, BUCKETS);
    }

    private void buildKeys() throws SQLException {
        AtomicLong built = new AtomicLong();
        List<Callable<Boolean>> tables = new ArrayList<>();
        for (Table table : projector.tables()) {
            tables.add(() -> {
                inTransaction(connection -> {
                    next.keys(connection, table);
                    return true;
                });
                progress.at(Stage.KEYS, built.incrementAndGet(), projector.tables().size());
                return true;
            });
        }
        inParallel(tables);
    }

    private long catchUp(long reached) throws SQLException {
        long now = inTransaction(log::size) - 1;
        long at = reached;
        while (at < now) {
            long from = at + 1;
            long beforeEnd = Math.min(now + 1, from + RANGE);
            inTransaction(connection -> {
                takeIn(connection, from, beforeEnd);
                return true;
            });
            at = beforeEnd - 1;
            progress.at(Stage.CATCHING_UP, at - reached, now - reached);
        }
        return at;
    }

    private void takeIn(Connection connection, long from, long beforeEnd) throws SQLException {
        Batch batch = new Batch(projector, everyKey -> true);
        log.range(connection, from, beforeEnd, batch::add);
        batch.write(connection, NextTables.NEXT);
    }

    private void compare(long reached) throws SQLException {
        Map<String, RowDigest> built = IndependentFold.noRows(projector);
        inTransaction(connection -> {
            next.digest(connection, built);
            return true;
        });
        Map<String, RowDigest> expected = IndependentFold.noRows(projector);
        long parts = isOneEntryARow()
                ? 1
                : 1 + inTransaction(next::buckets).stream().mapToLong(bucket -> bucket[1]).sum()
                        / ENTRIES_OF_A_COMPARISON;
        for (long part = 0; part < parts; part++) {
            long mine = part;
            Predicate<UUID> keys = key -> Math.floorMod(key.hashCode(), parts) == mine;
            IndependentFold fold = new IndependentFold(projector, keys, expected);
            inTransaction(connection -> {
                log.range(connection, 0, reached + 1, entry -> {
                    fold.next(entry);
                    if (entry.position() % RANGE == 0) {
                        progress.at(Stage.COMPARING, mine * (reached + 1) + entry.position(), parts * (reached + 1));
                    }
                });
                return true;
            });
        }
        for (Table table : projector.tables()) {
            RowDigest theirs = expected.get(table.name());
            RowDigest ours = built.get(table.name());
            if (theirs == null || ours == null || !theirs.value().equals(ours.value())) {
                throw new RebuildFailed("what was built of " + table.name()
                        + " is not what an independent fold gives; nothing was exchanged", null);
            }
        }
    }

    private void exchange(long compared) throws SQLException {
        long at = compared;
        for (int attempt = 1;; attempt++) {
            at = catchUp(at);
            long from = at;
            try {
                inTransaction(connection -> {
                    Fence.alone(connection, projector.name());
                    progress.at(Stage.EXCHANGING, 0, 1);
                    long live = LivePosition.furthest(connection, projector.name());
                    if (live > from) {
                        takeIn(connection, from + 1, live + 1);
                    }
                    LivePosition.atLeast(connection, projector.name(), Math.max(live, from));
                    waitShortly(connection);
                    next.exchange(connection, Math.max(live, from));
                    progress.at(Stage.EXCHANGING, 1, 1);
                    return true;
                });
                return;
            } catch (SQLException busy) {
                if (!LivePosition.isBusy(busy) || attempt == ATTEMPTS_TO_EXCHANGE) {
                    throw busy;
                }
            }
        }
    }

    /** Nobody who reads waits longer than this for the exchange; it is tried again instead. */
    private static void waitShortly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '200ms'");
        }
    }

    /**
     * Goes back to the tables that answered before the last rebuild, after they have taken in what came since.
     *
     * @throws RebuildFailed where there are none
     */
    @SuppressWarnings("try") // the turn is held, not used
    public void backOut() {
        try (Turn turn = Turn.take(database, projector)) {
            turn.requireStillTaken();
            inTransaction(connection -> {
                Fence.alone(connection, projector.name());
                Generations.Generation built = Generations.of(connection, projector);
                if (built == null || built.beforePosition() == null) {
                    throw new RebuildFailed("there are no tables to go back to for " + projector.name(), null);
                }
                long live = LivePosition.furthest(connection, projector.name());
                new Earlier(projector, log).takeIn(connection, built.beforePosition() + 1, live + 1);
                waitShortly(connection);
                next.backOut(connection, live);
                return true;
            });
        } catch (SQLException failed) {
            throw new RebuildFailed(projector.name() + " could not be taken back", failed);
        }
    }

    private void inParallel(List<Callable<Boolean>> work) throws SQLException {
        connections.inParallel(work);
    }

    private <T> T inTransaction(Connections.Work<T> work) throws SQLException {
        return connections.inTransaction(work);
    }
}
