package org.caseledger.app.automation.mosaic;

import java.net.URI;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.caseledger.app.access.Questions;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.deadlines.Look;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.app.recording.Recorder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what brings case notes to Mosaic. Without an endpoint they wait, and are confirmed by hand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MosaicSettings.class)
class MosaicConfiguration {

    private static final String ENDPOINT = "case-ledger.mosaic.endpoint";

    @Bean
    Automation whenContactEndsThenNoteWaits(@Qualifier("writer") DataSource writer) {
        return new WhenContactEndsThenNoteWaits(new CaseNoteOutbox(writer));
    }

    @Bean
    @ConditionalOnProperty(ENDPOINT)
    Look whenCaseNoteWaitsThenSend(
            @Qualifier("writer") DataSource writer, Questions questions, MosaicSettings settings, Recorder recorder,
            InstantSource ledgerClock) {
        URI endpoint = settings.endpoint();
        if (endpoint == null) {
            throw new IllegalStateException(ENDPOINT + " was set a moment ago");
        }
        return new WhenCaseNoteWaitsThenSend(
                new CaseNoteOutbox(writer), questions, new MosaicOverHttp(endpoint, settings), recorder, ledgerClock);
    }

    @Bean
    Look whenCaseNoteIsNotConfirmedThenEscalate(
            @Qualifier("writer") DataSource writer, @Qualifier("reader") DataSource reader,
            EscalationRaiser escalations, RuleBooks rules, WorkingCalendars calendars, InstantSource ledgerClock) {
        return new WhenCaseNoteIsNotConfirmedThenEscalate(
                new CaseNoteOutbox(writer), RecordingEscalations.in(reader), escalations, rules, calendars,
                ledgerClock);
    }

    @Bean
    Automation whenCaseNoteConfirmedThenStepDone(StepsDone steps, @Qualifier("reader") DataSource reader) {
        return new WhenCaseNoteConfirmedThenStepDone(steps, RecordingEscalations.in(reader), reader);
    }
}
