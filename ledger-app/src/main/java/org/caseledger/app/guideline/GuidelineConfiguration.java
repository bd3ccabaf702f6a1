package org.caseledger.app.guideline;

import org.axonframework.eventsourcing.eventstore.EventStore;
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
}
