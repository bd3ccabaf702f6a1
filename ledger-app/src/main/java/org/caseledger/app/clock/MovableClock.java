package org.caseledger.app.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;

/**
 * A clock that can be set and ticks on from there, for trying deadlines and for the sample. It never stands before the
 * ledger's last entry: after a restart it goes on from that entry where the machine's own clock is behind it.
 */
public final class MovableClock implements InstantSource {

    /** No clock is set to this moment or later, so that every due time reckoned from it can still be written down. */
    static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final InstantSource machine;
    private final LastRecorded ledger;
    private volatile Duration ahead;

    MovableClock(InstantSource machine, LastRecorded ledger) {
        this.machine = machine;
        this.ledger = ledger;
        Duration behind = Duration.between(machine.instant(), ledger.lastRecordedAt());
        this.ahead = behind.isNegative() ? Duration.ZERO : behind;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** The machine's own clock, which nobody moves. */
    public InstantSource machine() {
        return machine;
    }

    /**
     * Sets the clock; back only as far as the ledger's last entry.
     *
     * @throws RuleBroken NOT_ACCEPTABLE, {@code clock-behind-ledger} or {@code clock-too-far-ahead}
     */
    public synchronized void moveTo(Instant now) {
        Instant last = ledger.lastRecordedAt();
        if (now.isBefore(last)) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "clock-behind-ledger",
                    "the ledger's last entry was recorded at " + last + ", so the clock cannot be set to " + now);
        }
        if (!now.isBefore(END)) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "clock-too-far-ahead", "the clock is set to a moment before " + END);
        }
        ahead = Duration.between(machine.instant(), now);
    }
}
