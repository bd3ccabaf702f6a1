package org.caseledger.app.automation.drafts;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.drafts.DraftSettings;
import org.caseledger.app.guideline.RuleBooks;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what looks after drafts. */
@Configuration(proxyBeanMethods = false)
class AgeingDraftsConfiguration {

    @Bean
    WhenDraftIsLeftThenRemind whenDraftIsLeftThenRemind(
            @Qualifier("writer") DataSource writer, EscalationRaiser escalations, StepsDone steps, RuleBooks rules,
            WorkingCalendars calendars, DraftSettings settings, InstantSource ledgerClock) {
        return new WhenDraftIsLeftThenRemind(
                new AgeingDrafts(writer), escalations, steps, rules, calendars, settings.keep(), ledgerClock);
    }
}
