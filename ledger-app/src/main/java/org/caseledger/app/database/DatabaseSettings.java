package org.caseledger.app.database;

import java.time.Duration;
import org.caseledger.app.database.login.Pool;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What may be set about the database below {@code case-ledger.database}.
 *
 * @param port of the embedded server; 0, the default, chooses one at the first start and keeps it
 * @param writerConnections the most connections that write to the ledger at a time
 * @param projectorConnections the most connections that keep the projections at a time
 * @param readerConnections the most connections that answer questions at a time
 * @param connectionTimeout how long a request waits for a connection before it is refused
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
record DatabaseSettings(
        @DefaultValue("0") int port,
        @DefaultValue("10") int writerConnections,
        @DefaultValue("6") int projectorConnections,
        @DefaultValue("6") int readerConnections,
        @DefaultValue("2s") Duration connectionTimeout) {

    static final String PREFIX = "case-ledger.database";

    private static final int FEWEST_OF_THE_SERVER = 60;
    private static final int SPARE = 20;

    /** The settings, where they are needed without the whole application. */
    static DatabaseSettings from(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, DatabaseSettings.class);
    }

    int connectionsOf(Pool pool) {
        return switch (pool) {
            case WRITER -> writerConnections;
            case PROJECTOR -> projectorConnections;
            case READER -> readerConnections;
        };
    }

    /** How many connections the embedded server takes: all pools full, and some for migrations and for the operator. */
    int connectionsOfTheServer() {
        return Math.max(FEWEST_OF_THE_SERVER, writerConnections + projectorConnections + readerConnections + SPARE);
    }
}
