package org.caseledger.domain.time;

/**
 * How long somebody has.
 *
 * @param amount hours for CLOCK and WORK, days for WD and CAL; at least 1
 */
public record Allowance(ClockKind clock, int amount) {

    public Allowance {
        if (amount < 1) {
            throw new IllegalArgumentException("an allowance is at least 1, not " + amount);
        }
    }
}
