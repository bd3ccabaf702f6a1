package org.caseledger.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.app.database.embedded.EmbeddedServer;
import org.caseledger.app.database.login.DatabaseAddress;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.caseledger.app.setup.LedgerHome;

/**
 * Real databases for tests: one embedded PostgreSQL 18 for the whole test run, started by the ledger's own code with the
 * same durable settings, passwords and roles, and a fresh database for whoever asks, copied in a moment from a template
 * that was migrated once.
 *
 * <p>All tests that need PostgreSQL are kept in this module and are named {@code *IT}, those of the projections too: only
 * here are all four schemas known.
 *
 * <pre>{@code
 * private static final TestDatabase DATABASE = TestDatabases.fresh();
 *
 * @AfterAll
 * static void drop() {
 *     DATABASE.close();
 * }
 * }</pre>
 */
public final class TestDatabases {

    private static final String TEMPLATE = "template_ledger";
    private static final int CONNECTIONS = 400;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    /** An empty, migrated database of its own. */
    public static TestDatabase fresh() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        Server server = Server.INSTANCE;
        server.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        // The one right that PostgreSQL does not copy.
        server.execute("GRANT CREATE ON DATABASE " + name + " TO ledger_owner");
        return new TestDatabase(name, server.addressOf(name), server.superuser());
    }

    /** A copy of a database as it is now, as a backup that was restored has it; the pools on the other are opened anew. */
    public static TestDatabase copyOf(TestDatabase original) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        Server server = Server.INSTANCE;
        original.closePools();
        server.execute("CREATE DATABASE " + name + " TEMPLATE " + original.name());
        server.execute("GRANT CREATE ON DATABASE " + name + " TO ledger_owner");
        return new TestDatabase(name, server.addressOf(name), server.superuser());
    }

    static void drop(String name) {
        Server.INSTANCE.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** Started when the first test asks, stopped when the JVM ends. */
    private static final class Server {

        static final Server INSTANCE = new Server();

        private final EmbeddedServer embedded = EmbeddedServer.start(LedgerHome.at(Path.of("target", "test-home")), 0,
                CONNECTIONS);
        private final DatabaseAddress template;

        Server() {
            Runtime.getRuntime().addShutdownHook(new Thread(embedded::close, "stop test database"));
            databasesLeftByEarlierRuns().forEach(name -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
            template = new EmbeddedBootstrap(embedded).open(TEMPLATE);
            new Migrations(template).run();
        }

        DatabaseAddress addressOf(String database) {
            return new DatabaseAddress(embedded.url(database), template.application(), template.migrator());
        }

        Login superuser() {
            return new Login(EmbeddedServer.SUPERUSER, embedded.passwordOf(EmbeddedServer.SUPERUSER));
        }

        void execute(String sql) {
            try (Connection connection = maintenance();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new AssertionError(sql, failed);
            }
        }

        private List<String> databasesLeftByEarlierRuns() {
            try (Connection connection = maintenance();
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'")) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        }

        private Connection maintenance() throws SQLException {
            Login superuser = superuser();
            return new DatabaseAddress(embedded.url(EmbeddedServer.SUPERUSER), superuser, superuser).connect(superuser);
        }
    }
}
