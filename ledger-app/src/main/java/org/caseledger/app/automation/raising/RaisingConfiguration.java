package org.caseledger.app.automation.raising;

import javax.sql.DataSource;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.app.recording.Recorder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the automations that follow one fact; the processor that reads the ledger to them is set up with the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AutomationSettings.class)
class RaisingConfiguration {

    @Bean
    EscalationRaiser escalationRaiser(
            Recorder recorder, WorkingCalendars calendars, @Qualifier("reader") DataSource reader, RuleBooks rules) {
        return new EscalationRaiser(recorder, calendars, ChildTeams.in(reader), rules);
    }

    @Bean
    Automation whenFactAsksForSomebodyThenEscalate(
            EscalationRaiser escalations, RuleBooks rules, WorkingCalendars calendars, AutomationSettings settings) {
        return new WhenFactAsksForSomebodyThenEscalate(escalations, rules, calendars, settings.escalateLanguage());
    }

    @Bean
    StepsDone stepsDone(Recorder recorder) {
        return new StepsDone(recorder);
    }

    @Bean
    Automation whenStaffSideShowsBreachThenRaisePracticeConcern(Recorder recorder) {
        return new WhenStaffSideShowsBreachThenRaisePracticeConcern(recorder);
    }
}
