package org.caseledger.domain.time.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.CalendarVersion;

/** Everything that can be recorded about the council's calendars. */
public sealed interface CalendarEvent extends LedgerEvent {

    /** The calendars it belongs to. */
    CalendarsId calendars();

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    /** Somebody said on which days nobody works. */
    record WorkingCalendarProposed(CalendarsId calendars, List<LocalDate> holidays, LocalDate horizon, WorkerId by,
            Instant occurredAt) implements CalendarEvent {

        public WorkingCalendarProposed {
            holidays = List.copyOf(holidays);
        }
    }

    /**
     * Somebody else published it: what is recorded from now on is due by it.
     *
     * @param version the name that due times carry
     * @param horizon the last day for which holidays are known; what is due later is marked
     */
    record WorkingCalendarPublished(
            CalendarsId calendars, CalendarVersion version, List<LocalDate> holidays, LocalDate horizon,
            WorkerId approvedBy, Instant occurredAt) implements CalendarEvent {

        public WorkingCalendarPublished {
            holidays = List.copyOf(holidays);
        }
    }
}
