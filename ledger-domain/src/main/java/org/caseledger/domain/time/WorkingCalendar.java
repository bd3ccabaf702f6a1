package org.caseledger.domain.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The days and hours a council works, and what is due when by them.
 *
 * @param version the name under which it was published
 * @param zone where the council is
 * @param opens when a working day begins, local time
 * @param closes when it ends, local time
 * @param holidays days on which nobody works besides Saturdays and Sundays
 * @param horizon the last day for which holidays are known
 */
public record WorkingCalendar(
        CalendarVersion version,
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        Set<LocalDate> holidays,
        LocalDate horizon) {

    public WorkingCalendar {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a working day opens before it closes: " + opens + ", " + closes);
        }
        holidays = Set.copyOf(holidays);
    }

    /** When something received at {@code from} is due. */
    public Deadline due(Allowance allowance, Instant from) {
        Instant dueAt = switch (allowance.clock()) {
            case CLOCK -> from.plus(Duration.ofHours(allowance.amount()));
            case WORK -> afterWorkingTime(from, Duration.ofHours(allowance.amount()));
            case WD -> closeOf(plusWorkingDays(dayReceived(from), allowance.amount()));
            case CAL -> from.atZone(zone).plusDays(allowance.amount()).toInstant();
        };
        boolean beyond = dueAt.atZone(zone).toLocalDate().isAfter(horizon);
        return new Deadline(dueAt, allowance.clock(), version, beyond);
    }

    /** The {@code days}th working day after a date; the date itself is not counted, and need not be a working day. */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    /** Whether anybody works on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** Whether the council is at work at that moment; the moment of closing is not part of the day. */
    public boolean isWorkingTime(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(opens)
                && local.toLocalTime().isBefore(closes);
    }

    /** Day 0: what comes in before the council opens belongs to that day, what comes in once it has closed to the next. */
    private LocalDate dayReceived(Instant from) {
        ZonedDateTime local = from.atZone(zone);
        LocalDate day = local.toLocalDate();
        return isWorkingDay(day) && local.toLocalTime().isBefore(closes) ? day : nextWorkingDay(day);
    }

    private Instant afterWorkingTime(Instant from, Duration needed) {
        Instant now = from;
        Duration left = needed;
        while (true) {
            LocalDate day = now.atZone(zone).toLocalDate();
            Instant close = closeOf(day);
            if (isWorkingDay(day) && now.isBefore(close)) {
                Instant open = day.atTime(opens).atZone(zone).toInstant();
                Instant start = now.isBefore(open) ? open : now;
                Duration today = Duration.between(start, close);
                if (left.compareTo(today) <= 0) {
                    return start.plus(left);
                }
                left = left.minus(today);
            }
            now = nextWorkingDay(day).atTime(opens).atZone(zone).toInstant();
        }
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Instant closeOf(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }
}
