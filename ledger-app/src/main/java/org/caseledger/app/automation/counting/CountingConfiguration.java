package org.caseledger.app.automation.counting;

import javax.sql.DataSource;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.app.guideline.RuleBooks;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the automations that follow several facts. */
@Configuration(proxyBeanMethods = false)
class CountingConfiguration {

    @Bean
    CountedFacts countedFacts(@Qualifier("writer") DataSource writer) {
        return new CountedFacts(writer);
    }

    @Bean
    Automation whenContactsFailThenEscalate(
            CountedFacts facts, EscalationRaiser escalations, StepsDone steps, RuleBooks rules) {
        return new WhenContactsFailThenEscalate(facts, escalations, steps, rules);
    }

    @Bean
    Automation whenPatternShowsThenEscalate(CountedFacts facts, EscalationRaiser escalations, RuleBooks rules) {
        return new WhenPatternShowsThenEscalate(facts, escalations, rules);
    }

    @Bean
    Automation whenConcernIsDowngradedThenEscalate(
            CountedFacts facts, EscalationRaiser escalations, RuleBooks rules) {
        return new WhenConcernIsDowngradedThenEscalate(facts, escalations, rules);
    }
}
