package org.caseledger.app.store.append.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.Append;
import org.caseledger.app.store.append.request.AppendRefused;
import org.caseledger.app.store.append.request.AppendRefused.Reason;
import org.caseledger.domain.log.Malformed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees a batch through to its end: what cannot go in is refused alone, everything else goes in, and after a lost connection
 * the entries are looked up before anything is tried again. For one thread.
 */
public final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    /** How far ahead of the ledger's clock a worker's may be. */
    static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    /** After so many losses to other nodes the head row is locked. */
    private static final int LOSSES_BEFORE_LOCK = 3;

    /** Who holds the lock cannot lose to another node: what is still in the way then will not go away. */
    private static final int MOST_LOSSES = 20;

    /** How long to look for the fate of a batch after the connection was lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final LogName log;
    private final DataSource database;
    private final RecordingClock clock;
    private final LongConsumer committed;
    private final BatchStatement statement;
    private final LogState state;

    public BatchWriter(LogName log, DataSource database, RecordingClock clock, LongConsumer committed) {
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.committed = committed;
        this.statement = new BatchStatement(log, clock);
        this.state = new LogState(log, clock);
    }

    /** What came of trying once. */
    private sealed interface Attempt {

        /** It is in the log. */
        record In(Batch batch) implements Attempt {}

        /** Something was in the way that may be gone already, such as another node's append. */
        record Again(@Nullable SQLException cause) implements Attempt {}

        /** Some of the appends are refused; the others may go again. */
        record Refused(List<Append> appends, Reason reason, String sentence,
                @Nullable Exception cause) implements Attempt {}

        /** One of the appends is the culprit and nobody knows which. */
        record Halved() implements Attempt {}

        /** Nothing can be appended now, and nothing of this attempt was. */
        record NotNow(AppendRefused refusal) implements Attempt {}

        /** The connection was lost; what was sent over it, if anything, is in or not. */
        record Lost(@Nullable Batch sent, SQLException cause) implements Attempt {}
    }

    /** Completes every append of the batch, one way or the other. */
    public void settle(List<Append> batch) {
        List<Append> left = new ArrayList<>(batch);
        List<Batch> doubtful = new ArrayList<>();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        int losses = 0;
        while (!left.isEmpty()) {
            switch (attempt(left, doubtful, losses >= LOSSES_BEFORE_LOCK)) {
                case Attempt.In(Batch in) -> {
                    tell(in.after().size());
                    in.complete();
                    return;
                }
                case Attempt.Again(SQLException cause) -> {
                    losses++;
                    if (losses > MOST_LOSSES) {
                        refuse(left, Reason.UNAVAILABLE, "the end of the log cannot be moved", cause);
                        return;
                    }
                }
                // From here on the head had moved for this attempt, so what was sent before from the same place cannot.
                case Attempt.Refused(List<Append> culprits, Reason reason, String sentence, Exception cause) -> {
                    doubtful.clear();
                    refuse(culprits, reason, sentence, cause);
                    left.removeAll(culprits);
                }
                case Attempt.Halved halved -> {
                    settle(left.subList(0, left.size() / 2));
                    settle(left.subList(left.size() / 2, left.size()));
                    return;
                }
                case Attempt.NotNow(AppendRefused refusal) -> {
                    if (doubtful.isEmpty()) {
                        refuse(left, refusal.reason(), String.valueOf(refusal.getMessage()), refusal);
                        return;
                    }
                    if (isOver(giveUp, left, doubtful, refusal)) {
                        return;
                    }
                }
                case Attempt.Lost(Batch sent, SQLException cause) -> {
                    if (sent != null) {
                        doubtful.add(sent);
                    }
                    if (isOver(giveUp, left, doubtful, cause)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean isOver(long giveUp, List<Append> left, List<Batch> doubtful, Exception cause) {
        if (System.nanoTime() - giveUp < 0) {
            pause();
            return false;
        }
        if (doubtful.isEmpty()) {
            refuse(left, Reason.UNAVAILABLE, "the database cannot be reached", cause);
        } else {
            refuse(
                    left,
                    Reason.UNKNOWN,
                    "the database was lost while storing; asking again with the same key tells whether it was",
                    cause);
        }
        return true;
    }

    private static void refuse(List<Append> appends, Reason reason, String sentence, @Nullable Exception cause) {
        if (reason == Reason.NOT_STORABLE || reason == Reason.UNAVAILABLE || reason == Reason.UNKNOWN) {
            LOG.warn("{} appends are refused: {}", appends.size(), sentence, cause);
        }
        AppendRefused refusal = new AppendRefused(reason, sentence, cause);
        appends.forEach(append -> append.done().completeExceptionally(refusal));
    }

    private Attempt attempt(List<Append> appends, List<Batch> doubtful, boolean lock) {
        Batch sent = null;
        try (Connection connection = database.getConnection()) {
            boolean several = lock || appends.stream().anyMatch(Append::decidesMore);
            connection.setAutoCommit(!several);
            state.know(connection, lock);
            // Looked up after the end of the log was read: what comes in between makes the new end wrong, not the answer.
            Batch found = found(connection, doubtful);
            if (found != null) {
                state.forget();
                return new Attempt.In(found);
            }
            Batch batch = state.next(connection, appends, clock.now());
            List<Append> ahead = doubtful.isEmpty() ? batch.ahead(CLOCK_TOLERANCE) : List.of();
            if (!ahead.isEmpty()) {
                return new Attempt.Refused(
                        ahead, Reason.IN_THE_FUTURE, "it says that something happened in the future", null);
            }
            sent = batch;
            if (!statement.execute(connection, batch)) {
                state.forget();
                return new Attempt.Again(null);
            }
            if (several) {
                Decisions.write(connection, batch);
                connection.commit();
            }
            state.remember(batch);
            return new Attempt.In(batch);
        } catch (SQLException failed) {
            state.forget();
            return meaningOf(failed, appends, sent);
        } catch (Malformed noLeaf) {
            return halvedOrRefused(appends, noLeaf);
        } catch (AppendRefused notNow) {
            state.forget();
            return new Attempt.NotNow(notNow);
        } catch (RuntimeException unexpected) {
            state.forget();
            throw unexpected;
        }
    }

    private static Attempt meaningOf(SQLException failed, List<Append> appends, @Nullable Batch sent) {
        return switch (SqlFailure.of(failed)) {
            case TRY_AGAIN -> new Attempt.Again(failed);
            case NO_ROOM_OR_NOT_ALLOWED_NOW ->
                new Attempt.NotNow(new AppendRefused(
                        Reason.UNAVAILABLE, "the database takes nothing now: " + failed.getSQLState(), failed));
            case CONNECTION_LOST -> new Attempt.Lost(sent, failed);
            case KEY_DESTROYED -> {
                Culprits culprits = Culprits.sealedFor(appends, SqlFailure.withoutKey(failed));
                yield culprits.appends().isEmpty()
                        ? halvedOrRefused(appends, failed)
                        : new Attempt.Refused(culprits.appends(), culprits.reason(), culprits.sentence(), null);
            }
            case NOT_STORABLE -> halvedOrRefused(appends, failed);
            case CONFLICT -> {
                SqlFailure.Conflict conflict = SqlFailure.Conflict.of(failed);
                if (conflict != null && conflict.constraint().endsWith("_pkey")) {
                    // A place in the log that was free by the head row: read again what the end of the log is.
                    yield new Attempt.Again(failed);
                }
                Culprits culprits = conflict == null ? null : Culprits.of(appends, conflict);
                yield culprits == null || culprits.appends().isEmpty()
                        ? halvedOrRefused(appends, failed)
                        : new Attempt.Refused(culprits.appends(), culprits.reason(), culprits.sentence(), null);
            }
        };
    }

    private static Attempt halvedOrRefused(List<Append> appends, Exception cause) {
        return appends.size() > 1
                ? new Attempt.Halved()
                : new Attempt.Refused(
                        appends, Reason.NOT_STORABLE, "this cannot be stored: " + cause.getMessage(), cause);
    }

    /** The one of several tries that is in the log. They begin with the same entry, but differ in its leaf. */
    private @Nullable Batch found(Connection connection, List<Batch> doubtful) throws SQLException {
        if (doubtful.isEmpty()) {
            return null;
        }
        try (PreparedStatement lookup = connection.prepareStatement(
                "SELECT leaf_hash FROM " + log.table("entry") + " WHERE event_id = ?")) {
            lookup.setObject(1, doubtful.getFirst().entries().getFirst().id());
            try (ResultSet row = lookup.executeQuery()) {
                byte[] leafHash = row.next() ? row.getBytes(1) : null;
                return leafHash == null
                        ? null
                        : doubtful.stream().filter(batch -> batch.startsWith(leafHash)).findFirst()
                                .orElseThrow(() -> new IllegalStateException("the log holds a leaf nobody wrote"));
            }
        }
    }

    /** Followers hear of entries before those who wait for them, so that whoever has an answer can be followed. */
    private void tell(long size) {
        try {
            committed.accept(size);
        } catch (RuntimeException broken) {
            LOG.error("a follower of the {} log broke when told of {} entries", log.value(), size, broken);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            LOG.debug("interrupted while the fate of a batch is unknown; it is looked up at once", interrupted);
        }
    }
}
