package org.caseledger.app.acceptance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Days of the scenarios. They are sought from what the ledger's clock shows, so that no scenario ever lies in the past. */
final class Calendar {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final MonthDay LAST_DAY_OF_YULE = MonthDay.of(1, 7);
    private static final MonthDay FIRST_DAY_OF_YULE = MonthDay.of(12, 17);

    private Calendar() {}

    /** A Tuesday after the moment's day, a working day like the Friday and Monday before it and the day after it. */
    static LocalDate workingTuesdayAfter(Instant moment) {
        LocalDate day = moment.atZone(LONDON).toLocalDate();
        do {
            day = day.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        } while (isYule(day) || isBankHoliday(day.minusDays(1)));
        return day;
    }

    /** The Thursday before the first Easter that begins after the moment's day. */
    static LocalDate thursdayBeforeEasterAfter(Instant moment) {
        LocalDate today = moment.atZone(LONDON).toLocalDate();
        LocalDate thursday = easter(today.getYear()).minusDays(3);
        return thursday.isAfter(today) ? thursday : easter(today.getYear() + 1).minusDays(3);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }

    private static boolean isYule(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return date.isAfter(FIRST_DAY_OF_YULE) || date.isBefore(LAST_DAY_OF_YULE);
    }

    private static boolean isBankHoliday(LocalDate monday) {
        LocalDate lastOfMonth = monday.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
        return switch (monday.getMonth()) {
            case MAY -> monday.getDayOfMonth() <= 7 || monday.equals(lastOfMonth);
            case AUGUST -> monday.equals(lastOfMonth);
            default -> monday.equals(easter(monday.getYear()).plusDays(1));
        };
    }

    /** Easter Sunday by Gauss's rule, in the form of Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
