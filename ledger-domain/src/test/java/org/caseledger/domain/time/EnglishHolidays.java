package org.caseledger.domain.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bank holidays of England from Christmas 2024 to New Year 2027, as published, and a calendar that knows them. */
public final class EnglishHolidays {

    /** When England is at work, as far as the holidays above go. */
    public static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new CalendarVersion("england-as-published"),
            ZoneId.of("Europe/London"),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            Stream.of(
                    "2024-12-25",
                    "2024-12-26",
                    "2025-01-01",
                    "2025-04-18",
                    "2025-04-21",
                    "2025-05-05",
                    "2025-05-26",
                    "2025-08-25",
                    "2025-12-25",
                    "2025-12-26",
                    "2026-01-01",
                    "2026-04-03",
                    "2026-04-06",
                    "2026-05-04",
                    "2026-05-25",
                    "2026-08-31",
                    "2026-12-25",
                    "2026-12-28",
                    "2027-01-01")
                    .map(LocalDate::parse)
                    .collect(Collectors.toUnmodifiableSet()),
            LocalDate.of(2027, 1, 31));

    private EnglishHolidays() {}
}
