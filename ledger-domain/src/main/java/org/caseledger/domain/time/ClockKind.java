package org.caseledger.domain.time;

/** How a time allowance is counted. */
public enum ClockKind {
    /** Wall clock, day and night. */
    CLOCK,
    /** Working hours only: Monday to Friday 09:00 to 17:00 in England, less bank holidays. */
    WORK,
    /** Working days; day 0 is the day received, or the next working day if received outside hours; due at 17:00 on day n. */
    WD,
    /** Calendar days, due at the same local time. */
    CAL
}
