package org.caseledger.app.web.api.calendars;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.web.conventions.json.MayBeEmpty;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.published.CalendarCommand.ProposeCalendar;
import org.caseledger.domain.time.published.CalendarsId;
import org.jspecify.annotations.Nullable;

/**
 * Bank holidays as gov.uk publishes them for {@code england-and-wales}, and the council's own days. What is due after the
 * last of the bank holidays is beyond what anybody knows, and marked so.
 */
record NewCalendar(
        @Schema(maxLength = 40) String division, List<Holiday> events, @Nullable List<LocalDate> ownDays) {

    private static final String ENGLAND = "england-and-wales";

    /** One day as gov.uk publishes it. */
    record Holiday(@Schema(maxLength = 200) String title, LocalDate date,
            @MayBeEmpty @Nullable String notes,
            @Nullable Boolean bunting) {}

    ProposeCalendar command(WorkerId by, Instant now) {
        if (!division.equals(ENGLAND)) {
            throw RequestRefused.field("/division", "another-division", "The council is in england-and-wales.");
        }
        List<LocalDate> days = new ArrayList<>(events.stream().map(Holiday::date).toList());
        LocalDate horizon = days.stream().max(LocalDate::compareTo).orElseThrow();
        if (ownDays != null) {
            days.addAll(ownDays);
        }
        return new ProposeCalendar(CalendarsId.THE_COUNCILS, days, horizon, by, now);
    }
}
