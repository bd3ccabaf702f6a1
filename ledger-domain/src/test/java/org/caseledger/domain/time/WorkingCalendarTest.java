package org.caseledger.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.caseledger.domain.time.EnglishHolidays.CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Nested
    class WorkingDays {

        @ParameterizedTest(name = "{0} + {1} = {2}")
        @CsvSource({
            "2025-04-17,  1, 2025-04-22",
            "2025-04-17,  5, 2025-04-28",
            "2024-12-16, 15, 2025-01-09",
            "2024-12-20,  1, 2024-12-23",
            "2025-12-24, 10, 2026-01-12",
            "2026-01-05, 45, 2026-03-09",
            "2026-04-02,  1, 2026-04-07",
            "2026-12-24,  1, 2026-12-29",
            "2025-04-19,  1, 2025-04-22"})
        void areCountedFromTheDayAfter(LocalDate day, int days, LocalDate expected) {
            assertThat(CALENDAR.plusWorkingDays(day, days)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "received {0}, {1} WD: due on {2}")
        @CsvSource({
            // an ordinary week: Wednesday
            "2026-11-18T00:00, 1, 2026-11-19",
            "2026-11-18T08:59, 1, 2026-11-19",
            "2026-11-18T09:00, 1, 2026-11-19",
            "2026-11-18T16:59, 1, 2026-11-19",
            // at closing it is outside hours: day 0 is the next working day
            "2026-11-18T17:00, 1, 2026-11-20",
            "2026-11-18T23:59, 1, 2026-11-20",
            // Friday and the weekend
            "2026-11-20T16:59, 1, 2026-11-23",
            "2026-11-20T17:00, 1, 2026-11-24",
            "2026-11-21T11:00, 1, 2026-11-24",
            "2026-11-22T23:59, 1, 2026-11-24",
            "2026-11-23T08:00, 1, 2026-11-24",
            // the Thursday before Easter, and Good Friday itself
            "2026-04-02T16:50, 1, 2026-04-07",
            "2026-04-02T17:00, 1, 2026-04-08",
            "2026-04-03T10:00, 1, 2026-04-08",
            // Christmas Eve: 25 December and the substitute Monday are holidays
            "2026-12-24T16:59, 1, 2026-12-29",
            "2026-12-24T17:00, 1, 2026-12-30",
            "2026-12-24T16:59, 5, 2027-01-05"})
        void areDueAtClosing(LocalDateTime received, int days, LocalDate expected) {
            assertThat(local(ClockKind.WD, days, received)).isEqualTo(expected.atTime(17, 0));
        }
    }

    @Nested
    class WorkingHours {

        @ParameterizedTest(name = "{1} working hours after {0}: {2}")
        @CsvSource({
            "2026-11-18T09:00, 6, 2026-11-18T15:00",
            "2026-11-18T06:00, 6, 2026-11-18T15:00",
            "2026-11-18T11:00, 6, 2026-11-18T17:00",
            "2026-11-18T11:01, 6, 2026-11-19T09:01",
            "2026-11-18T16:59, 6, 2026-11-19T14:59",
            "2026-11-18T17:00, 6, 2026-11-19T15:00",
            "2026-11-20T16:00, 6, 2026-11-23T14:00",
            "2026-11-21T12:00, 6, 2026-11-23T15:00",
            "2026-04-02T16:50, 6, 2026-04-07T14:50",
            "2026-12-24T16:00, 6, 2026-12-29T14:00",
            "2026-11-18T09:00, 24, 2026-11-20T17:00",
            // the weekends on which the clocks change
            "2026-03-27T16:00, 6, 2026-03-30T14:00",
            "2026-10-23T16:00, 6, 2026-10-26T14:00"})
        void passOnlyWhileTheCouncilIsAtWork(LocalDateTime received, int hours, LocalDateTime expected) {
            assertThat(local(ClockKind.WORK, hours, received)).isEqualTo(expected);
        }

        @Test
        void doNotPassAtTheMomentOfClosing() {
            assertThat(CALENDAR.isWorkingTime(instant(LocalDateTime.parse("2026-11-18T08:59:59.999999")))).isFalse();
            assertThat(CALENDAR.isWorkingTime(instant(LocalDateTime.parse("2026-11-18T09:00")))).isTrue();
            assertThat(CALENDAR.isWorkingTime(instant(LocalDateTime.parse("2026-11-18T16:59:59.999999")))).isTrue();
            assertThat(CALENDAR.isWorkingTime(instant(LocalDateTime.parse("2026-11-18T17:00")))).isFalse();
        }

        @Test
        void keepMicroseconds() {
            Instant received = Instant.parse("2026-11-18T10:00:00.000001Z");
            assertThat(CALENDAR.due(new Allowance(ClockKind.WORK, 6), received).dueAt())
                    .isEqualTo("2026-11-18T16:00:00.000001Z");
        }
    }

    @Nested
    class TheWallClock {

        @ParameterizedTest(name = "{1} hours after {0}: {2}")
        @CsvSource({
            // the night the clocks go forward: 00:30 GMT to 03:30 BST
            "2025-03-30T00:30:00Z,      2, 2025-03-30T03:30:00+01:00",
            // the night they go back: 00:30 BST to 01:30 GMT
            "2025-10-26T00:30:00+01:00, 2, 2025-10-26T01:30:00Z",
            "2026-04-02T16:50:00+01:00, 2, 2026-04-02T18:50:00+01:00"})
        void runsDayAndNight(String from, int hours, String expected) {
            Instant received = OffsetDateTime.parse(from).toInstant();
            Instant due = CALENDAR.due(new Allowance(ClockKind.CLOCK, hours), received).dueAt();
            assertThat(due).isEqualTo(OffsetDateTime.parse(expected).toInstant());
            assertThat(Duration.between(received, due)).isEqualTo(Duration.ofHours(hours));
        }
    }

    @Nested
    class CalendarDays {

        @ParameterizedTest(name = "{1} days after {0}: {2}")
        @CsvSource({
            "2026-03-20T10:00, 14, 2026-04-03T10:00",
            "2026-10-20T10:00, 14, 2026-11-03T10:00",
            // 01:30 does not exist that night
            "2026-03-28T01:30,  1, 2026-03-29T02:30"})
        void endAtTheSameLocalTime(LocalDateTime received, int days, LocalDateTime expected) {
            assertThat(local(ClockKind.CAL, days, received)).isEqualTo(expected);
        }
    }

    @Nested
    class TheHorizon {

        @Test
        void marksWhatIsDueAfterTheLastDayWhoseHolidaysAreKnown() {
            Allowance oneDay = new Allowance(ClockKind.WD, 1);
            Deadline within = CALENDAR.due(oneDay, instant(LocalDateTime.parse("2027-01-28T10:00")));
            Deadline beyond = CALENDAR.due(oneDay, instant(LocalDateTime.parse("2027-01-29T10:00")));
            assertThat(within.beyondHorizon()).isFalse();
            assertThat(beyond.beyondHorizon()).isTrue();
            assertThat(beyond.dueAt()).isEqualTo("2027-02-01T17:00:00Z");
        }
    }

    @Test
    void aDeadlineNamesItsClockAndCalendar() {
        Deadline deadline = CALENDAR.due(new Allowance(ClockKind.WORK, 6), Instant.parse("2026-11-18T10:00:00Z"));
        assertThat(deadline.clock()).isEqualTo(ClockKind.WORK);
        assertThat(deadline.calendarVersion()).isEqualTo(CALENDAR.version());
    }

    @Test
    void aDayThatClosesBeforeItOpensIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingCalendar(
                CALENDAR.version(), LONDON, LocalTime.of(17, 0), LocalTime.of(9, 0), Set.of(), CALENDAR.horizon()));
    }

    private static LocalDateTime local(ClockKind clock, int amount, LocalDateTime received) {
        Deadline deadline = CALENDAR.due(new Allowance(clock, amount), instant(received));
        return deadline.dueAt().atZone(LONDON).toLocalDateTime();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }
}
