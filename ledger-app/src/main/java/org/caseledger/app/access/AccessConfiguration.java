package org.caseledger.app.access;

import java.time.InstantSource;
import java.util.Arrays;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.caseledger.app.access.decision.AccessDecision;
import org.caseledger.app.access.decision.AccessState;
import org.caseledger.app.access.decision.StandIns;
import org.caseledger.app.access.worker.ClaimedNames;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.projections.Question;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.escalations.EscalationsInScope;
import org.caseledger.projections.practice.PracticeConcernsInScope;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guard before the questions. There is no other way to ask one. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessDecision accessDecision(
            @Qualifier("reader") DataSource reader,
            EscalationsInScope escalations,
            PracticeConcernsInScope staffMatters,
            InstantSource ledgerClock) {
        return new AccessDecision(
                new AccessState(reader), escalations, staffMatters, StandIns.in(reader, ledgerClock));
    }

    @Bean
    ProjectionPositions projectionPositions(@Qualifier("reader") DataSource reader) {
        return new ProjectionPositions(reader);
    }

    @Bean
    Questions questions(
            AccessDecision decision,
            ReadingLog log,
            InstantSource ledgerClock,
            ProjectionPositions positions,
            QueryBus bus) {
        bus.registerHandlerInterceptor(new ReadingIsRecorded(decision, log, ledgerClock));
        return new GuardedQuestions(bus, positions, decision);
    }

    @Bean
    Exports exports(AccessDecision decision, ReadingLog log, InstantSource ledgerClock) {
        return new ExportIsRecorded(decision, log, ledgerClock);
    }

    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }

    /** Puts everything that answers questions behind the guard. */
    @Bean
    SmartInitializingSingleton queryHandlers(QueryBus bus, ConfigurableListableBeanFactory beans) {
        return () -> {
            for (String name : beans.getBeanDefinitionNames()) {
                Class<?> type = beans.getType(name, false);
                if (type != null && answersQuestions(type)) {
                    new AnnotationQueryHandlerAdapter<>(beans.getBean(name)).subscribe(bus);
                }
            }
        };
    }

    private static boolean answersQuestions(Class<?> type) {
        return type.getPackageName().startsWith(Question.class.getPackageName())
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(QueryHandler.class));
    }

    @Bean
    StaffRegister staffRegister(@Qualifier("reader") DataSource reader, KeyedHashes hashes, WorkerNames names) {
        return new ClaimedNames(reader, hashes, names);
    }
}
