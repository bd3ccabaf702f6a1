package org.caseledger.app.automation;

import javax.sql.DataSource;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.app.recording.Recorder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the automations; the processor that reads the ledger to them is set up with the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AutomationSettings.class)
class AutomationConfiguration {

    @Bean
    EscalationRaiser escalationRaiser(
            Recorder recorder, WorkingCalendars calendars, @Qualifier("reader") DataSource reader, RuleBooks rules) {
        return new EscalationRaiser(recorder, calendars, ChildTeams.in(reader), rules);
    }

    @Bean
    Automation whenConcernReportedThenEscalate(EscalationRaiser escalations) {
        return new WhenConcernReportedThenEscalate(escalations);
    }

    @Bean
    Automation whenContactTerminatedThenEscalate(EscalationRaiser escalations, AutomationSettings settings) {
        return new WhenContactTerminatedThenEscalate(escalations, settings.escalateLanguage());
    }

    @Bean
    Automation whenContactContinuedThenEscalate(EscalationRaiser escalations) {
        return new WhenContactContinuedThenEscalate(escalations);
    }

    @Bean
    Automation whenStaffSideShowsBreachThenRaisePracticeConcern(Recorder recorder) {
        return new WhenStaffSideShowsBreachThenRaisePracticeConcern(recorder);
    }
}
