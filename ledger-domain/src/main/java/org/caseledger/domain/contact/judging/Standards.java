package org.caseledger.domain.contact.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.device.DeviceStanding;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.guideline.inforce.Scope;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.platform.PlatformStanding;
import org.caseledger.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is held against, as the ledger knew when it was recorded. Each part knows its own past, so that a contact
 * is judged by what was so when it happened.
 *
 * @param platform of the platform the command names; unknown where it names none
 * @param device of the device the command names; unknown where it names none
 * @param role of the worker who records
 * @param team of the worker who records; absent for those who belong to no one team
 */
public record Standards(
        RuleBook rules,
        WorkingCalendar calendar,
        PlatformStanding platform,
        DeviceStanding device,
        StaffRole role,
        @Nullable TeamCode team) {

    private static final int MINUTES_AN_HOUR = 60;

    /** The versions by which something that happened then is judged. */
    public RulesInForce inForceAt(Instant moment) {
        return rules.inForceAt(moment);
    }

    /**
     * Whether a contact was within the usual working day of the worker's team (R15). The emergency duty team works
     * whenever it is needed.
     */
    boolean isWithinWorkingDay(Instant from, Instant to) {
        if (role == StaffRole.EDT) {
            return true;
        }
        RuleVersion hours = inForceAt(from).of(GuidelineRule.R15);
        Scope scope = team == null ? null : new Scope(team.value());
        ZonedDateTime start = from.atZone(calendar.zone());
        ZonedDateTime end = to.atZone(calendar.zone());
        LocalDate day = start.toLocalDate();
        boolean worked = hours.value(Measure.EVERY_DAY, scope) == 1 || calendar.isWorkingDay(day);
        int opens = hours.value(Measure.OPENS_AT_MINUTE, scope);
        int closes = hours.value(Measure.CLOSES_AT_MINUTE, scope);
        return worked
                && end.toLocalDate().equals(day)
                && minuteOf(start) >= opens
                && minuteOf(end.minusNanos(1)) < closes;
    }

    private static int minuteOf(ZonedDateTime moment) {
        return moment.getHour() * MINUTES_AN_HOUR + moment.getMinute();
    }
}
