package org.caseledger.app.following;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
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
    Followers followers(
            EventStore log,
            Serializer tokenSerializer,
            @Qualifier("projector") DataSource projector,
            @Qualifier("writer") DataSource writer,
            List<Projector> projectors,
            List<Automation> automations,
            ProjectionPositions positions) {
        Followers followers = new Followers(log);
        TokenStore projectionTokens = tokens(projector, "projections.token_entry", tokenSerializer);
        for (Projector each : projectors) {
            followers.add(
                    each.name().name().toLowerCase(Locale.ROOT),
                    new ProjectionInvoker(each, projector, positions::advanced),
                    projectionTokens,
                    transactions(projector));
        }
        followers.add(
                Automation.PROCESSOR,
                SimpleEventHandlerInvoker.builder()
                        .eventHandlers(automations)
                        .listenerInvocationErrorHandler((failure, event, handler) -> {
                            throw failure;
                        })
                        .build(),
                tokens(writer, "app.token_entry", tokenSerializer),
                transactions(writer));
        return followers;
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
