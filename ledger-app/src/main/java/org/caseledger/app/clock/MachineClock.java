package org.caseledger.app.clock;

import java.time.InstantSource;

/** The machine's own clock, for what is no part of the ledger and has no clock of its own: a witness, a date in a letter. */
public final class MachineClock {

    private MachineClock() {}

    /** The clock, which nobody moves. */
    public static InstantSource source() {
        return InstantSource.system();
    }
}
