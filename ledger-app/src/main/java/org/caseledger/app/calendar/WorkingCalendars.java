package org.caseledger.app.calendar;

import java.time.Instant;
import org.caseledger.domain.time.WorkingCalendar;

/** Where the calendar of a moment is found. */
public interface WorkingCalendars {

    /**
     * The calendar in force at a moment. Asking again with the same holidays gives the same calendar, so that judging a
     * fact twice reckons the same due times.
     */
    WorkingCalendar inForceAt(Instant moment);
}
