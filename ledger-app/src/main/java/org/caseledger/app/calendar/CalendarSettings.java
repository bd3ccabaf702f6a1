package org.caseledger.app.calendar;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What may be set about working time below {@code case-ledger.calendar}.
 *
 * @param bankHolidays a file of days the library does not know, such as a coronation or a training day of the council;
 *     none by default
 */
@ConfigurationProperties(CalendarSettings.PREFIX)
record CalendarSettings(@Nullable Path bankHolidays) {

    static final String PREFIX = "case-ledger.calendar";
    static final String BANK_HOLIDAYS = PREFIX + ".bank-holidays";
}
