package org.caseledger.app.store.append;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The time entries are recorded at: the database's, by an offset that each append measures again. A node whose clock is
 * far from the database's appends nothing, so that no node can push the log into the future.
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

    /** Takes note of the database's time as just read. */
    void observe(Instant databaseNow) {
        if (followsDatabase) {
            offset = Duration.between(node.instant(), databaseNow);
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
    Instant now() {
        if (drift().compareTo(MOST_DRIFT) > 0) {
            throw new AppendRefused(
                    AppendRefused.Reason.UNAVAILABLE,
                    "this node's clock is " + drift() + " from the database's; nothing is recorded until they agree",
                    null);
        }
        return node.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
