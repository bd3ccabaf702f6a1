package org.caseledger.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.caseledger.app.database.embedded.EmbeddedServer;
import org.caseledger.app.database.login.DatabaseAddress;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.core.io.ClassPathResource;

/**
 * Makes the embedded server's database, roles and two logins, the way an operator does it by hand on a server of their
 * own. It runs at each start and changes nothing that is there, so that a start that was killed half way is finished by
 * the next one.
 */
final class EmbeddedBootstrap {

    static final String DATABASE = "case_ledger";

    private static final String APPLICATION = "case_ledger_application";
    private static final String MIGRATION = "case_ledger_migration";

    private final EmbeddedServer server;

    EmbeddedBootstrap(EmbeddedServer server) {
        this.server = server;
    }

    /** The SQL that makes the roles, to be run by a superuser in the ledger's database. */
    static String rolesSql() {
        try {
            return new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException("db/roles.sql is part of the application", missing);
        }
    }

    /** The database of the given name, made when missing, with roles and logins. */
    DatabaseAddress open(String database) {
        Login superuser = new Login(EmbeddedServer.SUPERUSER, server.passwordOf(EmbeddedServer.SUPERUSER));
        Login application = new Login(APPLICATION, server.passwordOf(APPLICATION));
        Login migrator = new Login(MIGRATION, server.passwordOf(MIGRATION));
        try {
            try (Connection connection = as(superuser, EmbeddedServer.SUPERUSER);
                    Statement statement = connection.createStatement()) {
                if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", database)) {
                    statement.execute("CREATE DATABASE " + database);
                }
            }
            try (Connection connection = as(superuser, database);
                    Statement statement = connection.createStatement()) {
                statement.execute(rolesSql());
                login(connection, application, "ledger_writer, ledger_reader, ledger_projector");
                login(connection, migrator, "ledger_migrator");
            }
        } catch (SQLException failed) {
            throw SetupProblem.because("The embedded PostgreSQL cannot be prepared", failed);
        }
        return new DatabaseAddress(server.url(database), application, migrator);
    }

    private Connection as(Login superuser, String database) throws SQLException {
        return new DatabaseAddress(server.url(database), superuser, superuser).connect(superuser);
    }

    private static void login(Connection superuser, Login login, String roles) throws SQLException {
        if (exists(superuser, "SELECT FROM pg_roles WHERE rolname = ?", login.user())) {
            return;
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("CREATE ROLE " + login.user() + " LOGIN NOINHERIT PASSWORD '" + login.password()
                    + "'; GRANT " + roles + " TO " + login.user());
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
