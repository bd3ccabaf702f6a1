package org.caseledger.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.caseledger.app.database.login.DatabaseAddress;
import org.caseledger.app.database.login.DatabaseRole;
import org.caseledger.app.setup.SetupProblem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the four schemas up to date, each with a history of its own, so that {@code projections} can be dropped and made
 * again while {@code ledger} stays as it is. Everything is made as {@code ledger_owner}.
 */
public final class Migrations {

    /** In the order in which they are made; the scripts of each are in {@code classpath:db/<name>}. */
    static final List<String> SCHEMAS = List.of("ledger", "vault", "app", "projections");

    /** Any number, the same on every node: nodes that start together migrate one after the other. */
    private static final long TURN = 7_241_905_128_346L;

    private static final String BECOME_OWNER = "SET ROLE " + DatabaseRole.OWNER.sqlName();

    private final DatabaseAddress address;

    Migrations(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Applies what is missing and checks what was applied before against the scripts.
     *
     * @throws SetupProblem when a script fails or was changed after it had been applied
     */
    void run() {
        try (Connection turn = address.connect(address.migrator());
                Statement statement = turn.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + TURN + ")");
            SCHEMAS.forEach(this::migrate);
        } catch (SQLException refused) {
            throw SetupProblem.because(
                    "The migrator " + address.migrator().user() + " cannot enter the database at " + address.place(),
                    refused);
        } catch (FlywayException failed) {
            // Flyway needs its further lines to name the script.
            throw new SetupProblem(
                    "The database at " + address.place() + " cannot be migrated: " + failed.getMessage(), failed);
        }
    }

    private void migrate(String schema) {
        Flyway.configure()
                .dataSource(new DriverManagerDataSource(
                        address.url(),
                        address.migrator().user(),
                        address.migrator().password()))
                .initSql(BECOME_OWNER)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/" + schema)
                .validateMigrationNaming(true)
                .validateOnMigrate(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
