package org.caseledger.app.calendar;

import java.nio.file.Path;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.caseledger.app.recording.StreamVersions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rest of the application England's calendars, with the council's own days. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    WorkingCalendars workingCalendars(
            CalendarSettings settings, ObjectProvider<EventStore> ledger, ObjectProvider<StreamVersions> versions) {
        Path file = settings.bankHolidays();
        WorkingCalendars builtIn = new EnglandCalendars(file == null ? Set.of() : BankHolidaysFile.read(file));
        EventStore events = ledger.getIfAvailable();
        // The web alone, as its tests have it, keeps no ledger and so no calendar of its own.
        return events == null ? builtIn : new PublishedCalendars(builtIn, events, versions.getObject());
    }
}
