package org.caseledger.app.calendar;

import java.nio.file.Path;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.caseledger.app.recording.StreamVersions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rest of the application England's calendars, with the council's own days. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    WorkingCalendars workingCalendars(CalendarSettings settings, EventStore events, StreamVersions versions) {
        Path file = settings.bankHolidays();
        WorkingCalendars builtIn = new EnglandCalendars(file == null ? Set.of() : BankHolidaysFile.read(file));
        return new PublishedCalendars(builtIn, events, versions);
    }
}
