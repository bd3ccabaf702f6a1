package org.caseledger.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.ClockKind;
import org.caseledger.domain.time.Deadline;
import org.caseledger.domain.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglandCalendarsTest {

    private static final Instant NOVEMBER_2026 = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void knowTheBankHolidaysAsPublished() {
        Set<LocalDate> holidays = new EnglandCalendars(Set.of()).inForceAt(NOVEMBER_2026).holidays();
        assertThat(holidays.stream().filter(day -> day.getYear() >= 2025 && day.getYear() <= 2027))
                .containsExactlyInAnyOrderElementsOf(days(
                        "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25",
                        "2025-12-25", "2025-12-26",
                        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
                        "2026-12-25", "2026-12-28",
                        "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30",
                        "2027-12-27", "2027-12-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-02, true",
        "2022-06-03, true",
        "2022-05-30, false",
        "2022-09-19, true",
        "2023-05-08, true",
        "2020-05-04, false",
        "2020-05-08, true"})
    void knowTheOneOffDaysOfThePast(LocalDate day, boolean holiday) {
        WorkingCalendar calendar = new EnglandCalendars(Set.of()).inForceAt(at(day));
        assertThat(calendar.holidays().contains(day)).isEqualTo(holiday);
    }

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
    void countWorkingDaysAsTheDomainDoes(LocalDate day, int days, LocalDate expected) {
        assertThat(new EnglandCalendars(Set.of()).inForceAt(at(day)).plusWorkingDays(day, days)).isEqualTo(expected);
    }

    @Test
    void reachToTheEndOfTheSecondYearAhead() {
        WorkingCalendar calendar = new EnglandCalendars(Set.of()).inForceAt(NOVEMBER_2026);
        assertThat(calendar.horizon()).isEqualTo("2028-12-31");
        Deadline far = calendar.due(new Allowance(ClockKind.CAL, 800), NOVEMBER_2026);
        assertThat(far.beyondHorizon()).isTrue();
        assertThat(far.calendarVersion()).isEqualTo(calendar.version());
    }

    @Test
    void areNamedAfterTheirContent() {
        WorkingCalendar calendar = new EnglandCalendars(Set.of()).inForceAt(NOVEMBER_2026);
        assertThat(calendar.version().value()).matches("england-2026-[0-9a-f]{8}");
        assertThat(new EnglandCalendars(days("2031-01-02")).inForceAt(NOVEMBER_2026)).isEqualTo(calendar);
        assertThat(new EnglandCalendars(days("2027-01-04")).inForceAt(NOVEMBER_2026).version())
                .isNotEqualTo(calendar.version());
    }

    @Test
    void takeInTheCouncilsOwnDays(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bank-holidays.json"),
                """
                {"england-and-wales": {"division": "england-and-wales", "events": [
                  {"title": "Town fair", "date": "2026-11-23", "notes": "", "bunting": true},
                  {"title": "New Year’s Day", "date": "2027-01-01", "notes": "", "bunting": true}]},
                 "scotland": {"division": "scotland", "events": [{"title": "2nd January", "date": "2027-01-04"}]}}
                """);
        WorkingCalendar calendar = new EnglandCalendars(BankHolidaysFile.read(file)).inForceAt(NOVEMBER_2026);
        assertThat(calendar.due(new Allowance(ClockKind.WD, 1), NOVEMBER_2026).dueAt())
                .isEqualTo("2026-11-24T17:00:00Z");
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "not json            | it is not JSON.",
        "{\"scotland\": {}}  | it has no \"england-and-wales\" with \"events\".",
        "{\"england-and-wales\": {\"events\": [{\"date\": \"3 June 2027\"}]}} "
                + "| an event has the date \"3 June 2027\", which is not of the form 2027-06-03."})
    void refuseAFileOfAnotherForm(String content, String why, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bank-holidays.json"), content);
        assertThatThrownBy(() -> BankHolidaysFile.read(file))
                .isInstanceOf(SetupProblem.class)
                .hasMessage("The bank holidays in " + file
                        + " (setting case-ledger.calendar.bank-holidays) cannot be used: " + why);
    }

    @Test
    void refuseAFileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> BankHolidaysFile.read(folder.resolve("none.json")))
                .isInstanceOf(SetupProblem.class)
                .hasMessageEndingWith("it cannot be read.");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    private static Set<LocalDate> days(String... dates) {
        return Stream.of(dates).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
