package org.caseledger.domain.time.published;

import org.caseledger.domain.time.published.CalendarEvent.WorkingCalendarProposed;
import org.caseledger.domain.time.published.CalendarEvent.WorkingCalendarPublished;
import org.jspecify.annotations.Nullable;

/**
 * The least the rules need to remember of calendars.
 *
 * @param published how many have been
 * @param proposed what waits to be
 */
record CalendarState(int published, @Nullable WorkingCalendarProposed proposed) {

    static CalendarState initial() {
        return new CalendarState(0, null);
    }

    CalendarState evolve(CalendarEvent event) {
        return switch (event) {
            case WorkingCalendarProposed proposal -> new CalendarState(published, proposal);
            case WorkingCalendarPublished publication -> new CalendarState(published + 1, null);
        };
    }
}
