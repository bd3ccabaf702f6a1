package org.caseledger.app.database;

import com.zaxxer.hikari.HikariDataSource;
import org.caseledger.app.database.login.Pool;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Opens the database and gives the rest of the application three pools, to be asked for by name: {@code writer},
 * {@code projector} and {@code reader}. None of them is the primary one, so that nobody writes by accident.
 *
 * <p>At the end the pools are closed first and an embedded server last, since they depend on it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    LedgerDatabase ledgerDatabase(Environment environment, DatabaseSettings settings) {
        return LedgerDatabase.open(environment, settings);
    }

    /** For the store, the vault and the application's own tables: {@code ledger_writer}. */
    @Bean
    HikariDataSource writer(LedgerDatabase database) {
        return database.pool(Pool.WRITER);
    }

    /** For the projections, which it may change, and the ledger, which it may read: {@code ledger_projector}. */
    @Bean
    HikariDataSource projector(LedgerDatabase database) {
        return database.pool(Pool.PROJECTOR);
    }

    /** For questions; it may read everything and change nothing: {@code ledger_reader}. */
    @Bean
    HikariDataSource reader(LedgerDatabase database) {
        return database.pool(Pool.READER);
    }
}
