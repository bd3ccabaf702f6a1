package org.caseledger.app.web.api.calendars;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.domain.time.WorkingCalendar;

/** The calendar that due times are reckoned by now. */
record InForce(String version, String zone, String opens, String closes, List<LocalDate> holidays, LocalDate horizon) {

    static InForce of(WorkingCalendar calendar) {
        return new InForce(
                calendar.version().value(),
                calendar.zone().getId(),
                calendar.opens().toString(),
                calendar.closes().toString(),
                calendar.holidays().stream().sorted().toList(),
                calendar.horizon());
    }
}
