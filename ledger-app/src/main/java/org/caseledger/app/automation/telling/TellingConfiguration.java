package org.caseledger.app.automation.telling;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.caseledger.app.automation.deadlines.Look;
import org.caseledger.app.automation.turns.OpenItems;
import org.caseledger.app.automation.turns.Owners;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Chooses how people are told: by mail where a server is set, else in files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TellingSettings.class)
class TellingConfiguration {

    @Bean
    Channel tellingChannel(TellingSettings settings, Environment environment) {
        return settings.smtp() == null
                ? new FileChannel(LedgerHome.from(environment).folder("outbox"))
                : new SmtpChannel(settings.smtp());
    }

    @Bean
    Look whenNoticeWaitsThenSend(
            @Qualifier("writer") DataSource writer, OpenItems items, Owners owners, WorkerNames names,
            Channel tellingChannel, TellingSettings settings, Recorder recorder, WorkingCalendars calendars,
            InstantSource ledgerClock) {
        return new WhenNoticeWaitsThenSend(
                new Notices(writer), items, owners, names, tellingChannel, settings, recorder, calendars, ledgerClock);
    }
}
