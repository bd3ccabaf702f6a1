package org.caseledger.domain.time;

import java.time.Instant;

/**
 * When something is due, and by which calendar that was reckoned.
 *
 * @param dueAt UTC
 * @param beyondHorizon whether the calendar ends before it, so that a bank holiday nobody knows of yet may fall before
 */
public record Deadline(Instant dueAt, ClockKind clock, CalendarVersion calendarVersion, boolean beyondHorizon) {}
