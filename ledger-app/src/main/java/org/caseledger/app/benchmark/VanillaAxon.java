package org.caseledger.app.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The peer: Axon as it comes, with its own JDBC event store and its default tracking processor, on tables of its own in the
 * same database. Each command makes one aggregate with one event of the size of ours.
 */
final class VanillaAxon implements AutoCloseable {

    private static final String TEXT = "0123456789".repeat(57);

    private final HikariDataSource pool;
    private final Configuration axon;
    private final CommandGateway commands;
    private final Counting counting = new Counting();

    VanillaAxon(String url, Login superuser, int connections) throws SQLException {
        pool = PlainInserts.pool(url + (url.contains("?") ? "&" : "?") + "currentSchema=vanilla", superuser,
                connections);
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS vanilla CASCADE");
            statement.execute("CREATE SCHEMA vanilla");
        }
        ConnectionProvider connectionsOfAxon = new SpringDataSourceConnectionProvider(pool);
        TransactionManager transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        Serializer json = Jackson3Serializer.builder().build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connectionsOfAxon)
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connectionsOfAxon)
                .serializer(ofTokens())
                .build();
        transactions.executeInTransaction(() -> {
            engine.createSchema(PostgresEventTableFactory.INSTANCE);
            tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        });
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(parts -> json)
                .configureEventSerializer(parts -> json)
                .configureMessageSerializer(parts -> json)
                .configureTransactionManager(parts -> transactions)
                .configureEmbeddedEventStore(parts -> engine)
                .registerComponent(TokenStore.class, parts -> tokens)
                .configureAggregate(Note.class);
        configurer.eventProcessing(processing -> processing.usingTrackingEventProcessors()
                .registerEventHandler(parts -> counting));
        axon = configurer.start();
        commands = axon.commandGateway();
    }

    /** As it comes it cannot read back a token that it wrote over events that were there already. */
    private static Serializer ofTokens() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(
                        BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build()))
                .build();
    }

    /** One command, committed. */
    Object write() {
        return commands.sendAndWait(new MakeNote(UUID.randomUUID().toString(), TEXT));
    }

    /** How many events its processor has handled. */
    long handled() {
        return counting.count.get();
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }

    /** A command. */
    record MakeNote(@TargetAggregateIdentifier String id, String text) {}

    /** Its event. */
    record NoteMade(String id, String text) {}

    /** The aggregate. */
    static final class Note {

        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable String id;

        /** For Axon, which fills it from its events. */
        Note() {}

        @CommandHandler
        Note(MakeNote command) {
            AggregateLifecycle.apply(new NoteMade(command.id(), command.text()));
        }

        @EventSourcingHandler
        void on(NoteMade event) {
            this.id = event.id();
        }
    }

    /** The cheapest projection there is. */
    static final class Counting {

        private final AtomicLong count = new AtomicLong();

        @EventHandler
        void on(NoteMade event) {
            count.incrementAndGet();
        }
    }
}
