package org.caseledger.app.database.login;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.core.env.Environment;

/**
 * Where the database is and who may enter.
 *
 * @param url the JDBC address
 * @param application the login of the running ledger; it may become writer, reader and projector and nothing else
 * @param migrator the login that makes and changes tables at start, as their owner
 */
public record DatabaseAddress(String url, Login application, Login migrator) {

    /** The setting that names an external server; without it the embedded one is used. */
    static final String URL = "spring.datasource.url";

    private static final String SCHEME = "jdbc:postgresql:";
    private static final String SECONDS_TO_CONNECT = "5";

    /** A user of the database server with its password, which is never shown. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** Whether the settings name a server of the operator's own. */
    public static boolean isExternal(Environment environment) {
        return !environment.getProperty(URL, "").isBlank();
    }

    /**
     * The server that the settings name. Migrations use the application's login where they have none of their own.
     *
     * @throws SetupProblem when the settings cannot be meant
     */
    public static DatabaseAddress external(Environment environment) {
        String url = environment.getProperty(URL, "").strip();
        if (!url.startsWith(SCHEME)) {
            throw new SetupProblem("SPRING_DATASOURCE_URL must begin with " + SCHEME + " and name a PostgreSQL.");
        }
        String user = environment.getProperty("spring.datasource.username", "");
        if (user.isBlank()) {
            throw new SetupProblem("SPRING_DATASOURCE_URL is set, so SPRING_DATASOURCE_USERNAME must name the login of "
                    + "the running ledger.");
        }
        Login application = new Login(user, environment.getProperty("spring.datasource.password", ""));
        String migrator = environment.getProperty("spring.flyway.user", "");
        return new DatabaseAddress(
                url,
                application,
                migrator.isBlank()
                        ? application
                        : new Login(migrator, environment.getProperty("spring.flyway.password", "")));
    }

    /** The address for people to read: without its parameters, among which a password may be. */
    public String place() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** A single connection for work at start, to be closed by the caller. */
    public Connection connect(Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("ApplicationName", "case-ledger start");
        return DriverManager.getConnection(url, properties);
    }
}
