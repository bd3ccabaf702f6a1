package org.caseledger.app.store.append.head;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.caseledger.app.store.append.request.AppendRefused;

/**
 * The time entries are recorded at: the database's, by an offset from this node's clock that each append measures again. A
 * node whose clock is far from the database's appends nothing, and the database itself refuses a time that is ahead of its
 * own, so that no node can push the log into the future.
 */
public final class RecordingClock {

    /** How far apart the clocks of node and database may be. */
    public static final Duration MOST_DRIFT = Duration.ofSeconds(2);

    private final InstantSource node;
    private final boolean followsDatabase;
    private volatile Duration offset = Duration.ZERO;

    private RecordingClock(InstantSource node, boolean followsDatabase) {
        this.node = node;
        this.followsDatabase = followsDatabase;
    }

    /** The database's time, reckoned from this node's clock. */
    public static RecordingClock following(InstantSource node) {
        return new RecordingClock(node, true);
    }

    /** A clock that is moved on purpose, for trying deadlines; the database's plays no part. */
    public static RecordingClock moved(InstantSource clock) {
        return new RecordingClock(clock, false);
    }

    /** Whether the database compares the time of an append with its own. */
    public boolean followsDatabase() {
        return followsDatabase;
    }

    /** This node's own clock, to be read before the database is asked for its time. */
    public Instant node() {
        return node.instant();
    }

    /**
     * Takes note of the database's time. It was read somewhen between asking and now, so the offset only moves as far as
     * that much is known: an answer that took long changes nothing.
     *
     * @param asked {@link #node()} before the database was asked
     */
    public void observe(Instant asked, Instant databaseNow) {
        if (!followsDatabase) {
            return;
        }
        Duration least = Duration.between(node.instant(), databaseNow);
        Duration most = Duration.between(asked, databaseNow);
        if (offset.compareTo(least) < 0) {
            offset = least;
        } else if (offset.compareTo(most) > 0) {
            offset = most;
        }
    }

    /** How far the node's clock is from the database's, as last measured. */
    public Duration drift() {
        return offset.abs();
    }

    /**
     * Now, to the microsecond.
     *
     * @throws AppendRefused UNAVAILABLE when the clocks are too far apart
     */
    public Instant now() {
        if (drift().compareTo(MOST_DRIFT) > 0) {
            throw new AppendRefused(
                    AppendRefused.Reason.UNAVAILABLE,
                    "this node's clock is " + drift() + " from the database's; nothing is recorded until they agree",
                    null);
        }
        return node.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
