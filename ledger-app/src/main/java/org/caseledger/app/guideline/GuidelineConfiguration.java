package org.caseledger.app.guideline;

import java.time.InstantSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.recording.StreamVersions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what the guideline is judged by. */
@Configuration(proxyBeanMethods = false)
class GuidelineConfiguration {

    @Bean
    RuleBooks ruleBooks(EventStore events, StreamVersions versions) {
        return new RecordedRuleBooks(events, versions);
    }

    @Bean
    ParameterResolverFactory standards(
            RuleBooks ruleBooks, EventStore events, WorkingCalendars calendars, InstantSource ledgerClock) {
        return new StandardsResolver(ruleBooks, new Registers(events), calendars, ledgerClock);
    }
}
