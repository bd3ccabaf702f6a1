package org.caseledger.app.automation.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.counting.CountedFacts;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.app.recording.Recorder;
import org.caseledger.projections.escalations.WatchedEscalations;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks for what time going by asks for, on one node at a time: the nodes agree in the table {@code app.scheduled_task}. The
 * scheduler is set up by hand because there is no one data source that it could find by itself.
 */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(1);

    /** A node that has shown no life for six of these has died, and another looks in its place. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    @Bean
    WhenDeadlinePassesThenRaiseToNextTier whenDeadlinePassesThenRaiseToNextTier(
            WatchedEscalations escalations, Recorder recorder, WorkingCalendars calendars, InstantSource ledgerClock) {
        return new WhenDeadlinePassesThenRaiseToNextTier(escalations::overdueAt, recorder, calendars, ledgerClock);
    }

    @Bean
    Look whenNobodyIsReachedThenEscalate(
            CountedFacts facts, EscalationRaiser escalations, RuleBooks rules, WorkingCalendars calendars,
            InstantSource ledgerClock) {
        return new WhenNobodyIsReachedThenEscalate(facts, escalations, rules, calendars, ledgerClock);
    }

    @Bean
    WhenContactIsLeftOpenThenRemind whenContactIsLeftOpenThenRemind(
            CountedFacts facts, EscalationRaiser escalations, StepsDone steps,
            @Qualifier("reader") DataSource reader, InstantSource ledgerClock) {
        return new WhenContactIsLeftOpenThenRemind(
                facts, escalations, steps, ContactChildren.in(reader), ledgerClock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler deadlineScheduler(@Qualifier("writer") DataSource writer, List<Look> looks) {
        List<RecurringTask<Void>> looking = looks.stream()
                .map(each -> Tasks.recurring(each.name(), FixedDelay.of(BETWEEN_LOOKS))
                        .execute((instance, context) -> each.look()))
                .toList();
        return Scheduler.create(writer)
                .startTasks(looking)
                .tableName("app.scheduled_task")
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .pollingInterval(BETWEEN_POLLS)
                .heartbeatInterval(SIGN_OF_LIFE)
                .threads(looks.size())
                .build();
    }

    @Bean
    Automation whenReferredToLadoThenStepDone(StepsDone steps, @Qualifier("reader") DataSource reader) {
        return new WhenReferredToLadoThenStepDone(steps, ConcernReports.in(reader));
    }

    @Bean
    Automation whenImmediateActionRecordedThenStepDone(Recorder recorder, @Qualifier("reader") DataSource reader) {
        return new WhenImmediateActionRecordedThenStepDone(recorder, ConcernReports.in(reader));
    }
}
