package org.caseledger.app.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;

/**
 * Monday to Friday, 09:00 to 17:00 in London, less the bank holidays of England and the council's own days. A calendar
 * of one year knows the holidays from the year before it to the end of the second year after it, which is about as far
 * ahead as bank holidays are announced; what is due later is marked so.
 */
final class EnglandCalendars implements WorkingCalendars {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final String ENGLAND = "eng";
    private static final int YEARS_AHEAD = 2;

    private final HolidayManager bankHolidays = HolidayManager
            .getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<Integer, WorkingCalendar> byYear = new ConcurrentHashMap<>();
    private final Set<LocalDate> ownDays;

    /** @param ownDays days on which nobody works here besides the bank holidays the library knows */
    EnglandCalendars(Set<LocalDate> ownDays) {
        this.ownDays = Set.copyOf(ownDays);
    }

    @Override
    public WorkingCalendar inForceAt(Instant moment) {
        return byYear.computeIfAbsent(moment.atZone(LONDON).getYear(), this::ofYear);
    }

    private WorkingCalendar ofYear(int year) {
        LocalDate first = LocalDate.of(year - 1, 1, 1);
        LocalDate horizon = LocalDate.of(year + YEARS_AHEAD, 12, 31);
        NavigableSet<LocalDate> holidays = new TreeSet<>();
        for (int each = first.getYear(); each <= horizon.getYear(); each++) {
            bankHolidays.getHolidays(Year.of(each), ENGLAND).stream().map(Holiday::getDate).forEach(holidays::add);
        }
        ownDays.stream().filter(day -> !day.isBefore(first) && !day.isAfter(horizon)).forEach(holidays::add);
        return new WorkingCalendar(version(year, holidays, horizon), LONDON, OPENS, CLOSES, holidays, horizon);
    }

    /** Named after what it says: another holiday is another name, the same days are the same name everywhere. */
    private static CalendarVersion version(int year, NavigableSet<LocalDate> holidays, LocalDate horizon) {
        String content = LONDON + "\n" + OPENS + "\n" + CLOSES + "\n" + holidays + "\n" + horizon + "\n";
        byte[] hash = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
        return new CalendarVersion("england-" + year + "-" + HexFormat.of().formatHex(hash, 0, 4));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
