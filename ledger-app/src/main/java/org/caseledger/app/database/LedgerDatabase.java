package org.caseledger.app.database;

import com.zaxxer.hikari.HikariDataSource;
import org.caseledger.app.database.embedded.EmbeddedServer;
import org.caseledger.app.database.login.DatabaseAddress;
import org.caseledger.app.database.login.Pool;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * The ledger's database, ready for use: found or started, checked, and migrated, in this order. Where
 * {@code SPRING_DATASOURCE_URL} is set it is that server, else an embedded one below the ledger's folder, which stops when
 * this is closed.
 */
final class LedgerDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerDatabase.class);

    private final DatabaseAddress address;
    private final DatabaseSettings settings;
    private final @Nullable EmbeddedServer embedded;

    private LedgerDatabase(
            DatabaseAddress address, DatabaseSettings settings, @Nullable EmbeddedServer embedded) {
        this.address = address;
        this.settings = settings;
        this.embedded = embedded;
    }

    /** @throws SetupProblem when there is no database that the ledger can rely on */
    static LedgerDatabase open(Environment environment, DatabaseSettings settings) {
        return DatabaseAddress.isExternal(environment)
                ? external(DatabaseAddress.external(environment), settings)
                : embedded(LedgerHome.from(environment), settings);
    }

    private static LedgerDatabase external(DatabaseAddress address, DatabaseSettings settings) {
        LedgerDatabase database = new LedgerDatabase(address, settings, null).checkedAndMigrated();
        if (address.application().equals(address.migrator())) {
            LOG.warn("The running ledger may change tables, since migrations have no login of their own;"
                    + " name one with SPRING_FLYWAY_USER");
        }
        return database;
    }

    private static LedgerDatabase embedded(LedgerHome home, DatabaseSettings settings) {
        EmbeddedServer server = EmbeddedServer.start(home, settings.port(), settings.connectionsOfTheServer());
        try {
            DatabaseAddress address = new EmbeddedBootstrap(server).open(EmbeddedBootstrap.DATABASE);
            return new LedgerDatabase(address, settings, server).checkedAndMigrated();
        } catch (RuntimeException unusable) {
            server.close();
            throw unusable;
        }
    }

    private LedgerDatabase checkedAndMigrated() {
        new DatabaseCheck(address).refuseUnlessMet();
        new Migrations(address).run();
        LOG.info("The ledger is kept in {}", address.place());
        return this;
    }

    /** A new pool of connections, to be closed before the database is. */
    HikariDataSource pool(Pool pool) {
        return pool.open(address, settings.connectionsOf(pool), settings.connectionTimeout());
    }

    /** Where the database is and who may enter. */
    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
