package org.caseledger.app.calendar;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rest of the application England's calendars, with the council's own days. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    WorkingCalendars workingCalendars(CalendarSettings settings) {
        Path file = settings.bankHolidays();
        return new EnglandCalendars(file == null ? Set.of() : BankHolidaysFile.read(file));
    }
}
