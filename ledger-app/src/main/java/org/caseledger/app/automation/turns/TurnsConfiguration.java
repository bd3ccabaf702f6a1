package org.caseledger.app.automation.turns;

import javax.sql.DataSource;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.recording.Recorder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what keeps whose turn it is. */
@Configuration(proxyBeanMethods = false)
class TurnsConfiguration {

    @Bean
    OpenItems openItems(@Qualifier("writer") DataSource writer) {
        return new OpenItems(writer);
    }

    @Bean
    Owners owners(@Qualifier("reader") DataSource reader, WorkingCalendars calendars) {
        return new Owners(reader, new OpenItems(reader), calendars);
    }

    @Bean
    Automation whenRegisterChangesThenKeepTurns(@Qualifier("writer") DataSource writer) {
        return new WhenRegisterChangesThenKeepTurns(writer);
    }

    @Bean
    Automation whenEscalationMovesThenKeepItem(@Qualifier("writer") DataSource writer) {
        return new WhenEscalationMovesThenKeepItem(writer);
    }

    @Bean
    Automation whenWorkerLeavesThenTakeBack(OpenItems items, Recorder recorder, WorkingCalendars calendars) {
        return new WhenWorkerLeavesThenTakeBack(items, recorder, calendars);
    }
}
