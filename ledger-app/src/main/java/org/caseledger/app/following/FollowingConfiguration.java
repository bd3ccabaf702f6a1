package org.caseledger.app.following;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.caseledger.app.access.ProjectionPositions;
import org.caseledger.app.automation.Automation;
import org.caseledger.projections.ProjectionsConfiguration;
import org.caseledger.projections.projector.Projector;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Sets up who follows the log. Tokens of projections lie in their own schema, so that dropping it reads everything again;
 * those of the automations with the application, so that nothing is done twice.
 */
@Configuration(proxyBeanMethods = false)
@Import(ProjectionsConfiguration.class)
class FollowingConfiguration {

    @Bean
    AutomationInvoker automationInvoker(List<Automation> automations, @Qualifier("writer") DataSource writer) {
        return new AutomationInvoker(automations, writer);
    }

    @Bean
    ParkedWork parkedWork(
            EventStore log,
            List<Projector> projectors,
            AutomationInvoker automations,
            @Qualifier("projector") DataSource projector,
            @Qualifier("writer") DataSource writer) {
        Map<String, Projector> byName = projectors.stream()
                .collect(Collectors.toMap(each -> each.name().name(), Function.identity()));
        return new ParkedWork(position -> entryAt(log, position), byName, automations, projector, writer);
    }

    @Bean
    FollowingStatus followingStatus(
            List<Projector> projectors, ParkedWork parked, @Qualifier("reader") DataSource reader,
            InstantSource ledgerClock) {
        return new FollowingStatus(projectors, parked, reader, ledgerClock);
    }

    @Bean
    FollowerOperations followerOperations(FollowingStatus status, ParkedWork parked) {
        return new OperatedFollowers(status, parked);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(FollowingStatus status) {
        return new ProjectionsHealth(status);
    }

    @Bean
    Followers followers(
            EventStore log,
            Serializer tokenSerializer,
            @Qualifier("projector") DataSource projector,
            @Qualifier("writer") DataSource writer,
            List<Projector> projectors,
            AutomationInvoker automations,
            ProjectionPositions positions,
            ParkedWork parked) {
        Followers followers = new Followers(log, parked::retryAll);
        TokenStore projectionTokens = tokens(projector, "projections.token_entry", tokenSerializer);
        for (Projector each : projectors) {
            followers.add(
                    each.name().name().toLowerCase(Locale.ROOT),
                    new ProjectionInvoker(each, projector, () -> positions.advanced(each.name())),
                    projectionTokens,
                    transactions(projector));
        }
        followers.add(
                Automation.PROCESSOR,
                automations,
                tokens(writer, "app.token_entry", tokenSerializer),
                transactions(writer));
        return followers;
    }

    private static DomainEventMessage<?> entryAt(EventStore log, long position) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> entries = log.openStream(
                position == 0 ? null : new GlobalSequenceTrackingToken(position - 1))) {
            return (DomainEventMessage<?>) entries.nextAvailable();
        }
    }

    private static TokenStore tokens(DataSource database, String table, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .schema(TokenSchema.builder()
                        .setTokenTable(table)
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .setOwnerColumn("owner")
                        .build())
                .serializer(serializer)
                .build();
    }

    private static TransactionManager transactions(DataSource database) {
        return new SpringTransactionManager(new DataSourceTransactionManager(database));
    }
}
