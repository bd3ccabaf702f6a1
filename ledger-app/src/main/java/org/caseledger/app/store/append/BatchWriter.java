package org.caseledger.app.store.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.caseledger.app.store.append.AppendRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees a batch through to its end: what cannot go in is refused alone, everything else goes in, and after a lost connection
 * the entries are looked up before anything is tried again. For one thread.
 */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    /** How far ahead of the ledger's clock a worker's may be. */
    static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    /** After so many losses to other nodes the head row is locked. */
    private static final int LOSSES_BEFORE_LOCK = 3;

    /** How long to look for the fate of a batch after the connection was lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final LogName log;
    private final DataSource database;
    private final RecordingClock clock;
    private final LongConsumer committed;
    private final BatchStatement statement;
    private final LogState state;

    BatchWriter(LogName log, DataSource database, RecordingClock clock, LongConsumer committed) {
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.committed = committed;
        this.statement = new BatchStatement(log);
        this.state = new LogState(log);
    }

    /** Completes every append of the batch, one way or the other. */
    void settle(List<Append> batch) {
        List<Append> left = new ArrayList<>(batch);
        @Nullable
        Batch uncertain = null;
        Instant giveUp = null;
        int losses = 0;
        while (!left.isEmpty()) {
            Attempt attempt = attempt(left, losses >= LOSSES_BEFORE_LOCK, uncertain);
            switch (attempt) {
                case Attempt.In in -> {
                    in.batch().complete();
                    committed.accept(in.batch().after().size());
                    return;
                }
                case Attempt.Lost lost -> losses++;
                case Attempt.Refused refused -> {
                    refused.append().done().completeExceptionally(refused.refusal());
                    left.remove(refused.append());
                }
                case Attempt.Halved halved -> {
                    settle(left.subList(0, left.size() / 2));
                    left = new ArrayList<>(left.subList(left.size() / 2, left.size()));
                }
                case Attempt.Hopeless hopeless -> {
                    left.forEach(append -> append.done().completeExceptionally(hopeless.refusal()));
                    return;
                }
                case Attempt.Uncertain doubt -> {
                    uncertain = doubt.batch();
                    giveUp = giveUp == null ? Instant.now().plus(PATIENCE) : giveUp;
                    if (Instant.now().isAfter(giveUp)) {
                        var refusal = new AppendRefused(
                                Reason.UNKNOWN,
                                "the database was lost while storing; asking again with the same key tells whether it was",
                                doubt.cause());
                        left.forEach(append -> append.done().completeExceptionally(refusal));
                        return;
                    }
                    pause();
                }
            }
        }
    }

    /** What came of trying once. */
    private sealed interface Attempt {

        /** It is in the log. */
        record In(Batch batch) implements Attempt {}

        /** Another node appended first. */
        record Lost() implements Attempt {}

        /** One of the appends is refused; the others may go again. */
        record Refused(Append append, AppendRefused refusal) implements Attempt {}

        /** One of the appends is the culprit and nobody knows which. */
        record Halved() implements Attempt {}

        /** Nothing can be appended now, and nothing was. */
        record Hopeless(AppendRefused refusal) implements Attempt {}

        /** The connection was lost; the batch is in or not. */
        record Uncertain(Batch batch, SQLException cause) implements Attempt {}
    }

    private Attempt attempt(List<Append> appends, boolean lock, @Nullable Batch uncertain) {
        Batch sent = uncertain;
        try (Connection connection = database.getConnection()) {
            if (uncertain != null && isIn(connection, uncertain)) {
                state.forget();
                return new Attempt.In(uncertain);
            }
            boolean several = lock || appends.stream().anyMatch(Append::decidesMore);
            connection.setAutoCommit(!several);
            state.know(connection, lock);
            Instant recordedAt = recordedAt();
            Optional<Append> ahead = appends.stream()
                    .filter(append -> isAhead(append, recordedAt))
                    .findFirst();
            if (ahead.isPresent()) {
                return new Attempt.Refused(
                        ahead.get(),
                        new AppendRefused(Reason.IN_THE_FUTURE, "it says that something happened in the future", null));
            }
            Batch batch = state.next(connection, appends, recordedAt);
            sent = batch;
            BatchStatement.Outcome outcome = statement.execute(connection, batch);
            clock.observe(outcome.databaseNow());
            if (!outcome.moved()) {
                state.forget();
                return new Attempt.Lost();
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
        } catch (AppendRefused refusal) {
            return new Attempt.Hopeless(refusal);
        }
    }

    private static Attempt meaningOf(SQLException failed, List<Append> appends, @Nullable Batch sent) {
        return switch (SqlFailure.of(failed)) {
            case TRY_AGAIN -> new Attempt.Lost();
            case NO_ROOM_OR_NOT_ALLOWED_NOW ->
                new Attempt.Hopeless(new AppendRefused(
                        Reason.UNAVAILABLE, "the database takes nothing now: " + failed.getSQLState(), failed));
            case CONNECTION_LOST ->
                sent == null
                        ? new Attempt.Hopeless(
                                new AppendRefused(Reason.UNAVAILABLE, "the database cannot be reached", failed))
                        : new Attempt.Uncertain(sent, failed);
            case CONFLICT -> {
                SqlFailure.Conflict conflict = SqlFailure.Conflict.of(failed);
                yield (conflict == null ? Optional.<Culprit>empty() : Culprit.of(appends, conflict))
                        .<Attempt>map(culprit -> new Attempt.Refused(culprit.append(), culprit.refusal()))
                        .orElseGet(() -> halvedOrRefused(appends, failed));
            }
            case NOT_STORABLE -> halvedOrRefused(appends, failed);
        };
    }

    private static Attempt halvedOrRefused(List<Append> appends, SQLException failed) {
        if (appends.size() > 1) {
            return new Attempt.Halved();
        }
        LOG.error("an append cannot be stored: {}", failed.getSQLState(), failed);
        return new Attempt.Refused(
                appends.getFirst(),
                new AppendRefused(Reason.NOT_STORABLE, "the database cannot store this: " + failed.getSQLState(),
                        failed));
    }

    private Instant recordedAt() {
        Instant now = clock.now();
        Instant last = state.head().recordedAt();
        return now.isBefore(last) ? last : now;
    }

    private static boolean isAhead(Append append, Instant recordedAt) {
        Instant latest = recordedAt.plus(CLOCK_TOLERANCE);
        return append.entries().stream().anyMatch(entry -> entry.occurredAt().isAfter(latest));
    }

    private boolean isIn(Connection connection, Batch batch) throws SQLException {
        try (var lookup = connection.prepareStatement(
                "SELECT 1 FROM " + log.table("entry") + " WHERE event_id = ? AND position = ?")) {
            lookup.setObject(1, batch.entries().getFirst().id());
            lookup.setLong(2, batch.before().size());
            try (var row = lookup.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException closing) {
            LOG.debug("closing while the fate of a batch is unknown; it is looked up once more");
        }
    }
}
