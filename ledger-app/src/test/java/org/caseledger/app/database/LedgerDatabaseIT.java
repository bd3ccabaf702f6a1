package org.caseledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.caseledger.app.database.login.Pool;
import org.caseledger.app.setup.SetupProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Which database the ledger uses, and which it refuses (T-62). */
class LedgerDatabaseIT {

    private static final TestDatabase DATABASE = TestDatabases.fresh();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Nested
    class Embedded {

        @TempDir
        private static Path folder;

        @Test
        void isMadeAtTheFirstStartAndFoundAgainAtTheNext() {
            MockEnvironment environment = new MockEnvironment()
                    .withProperty("case-ledger.home", folder.resolve("home").toString());
            DatabaseSettings settings = DatabaseSettings.from(environment);

            try (LedgerDatabase database = LedgerDatabase.open(environment, settings)) {
                keep(database, "CREATE TABLE kept AS SELECT 42 AS answer");
            }
            try (LedgerDatabase database = LedgerDatabase.open(environment, settings);
                    HikariDataSource reader = database.pool(Pool.READER)) {
                assertThat(JdbcClient.create(reader)
                        .sql("SELECT answer FROM ledger.kept")
                        .query(Integer.class)
                        .single())
                        .isEqualTo(42);
            }
        }

        private static void keep(LedgerDatabase database, String table) {
            try (var connection = database.address().connect(database.address().migrator());
                    var statement = connection.createStatement()) {
                statement.execute("SET ROLE ledger_owner; SET search_path = ledger; " + table);
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    @Nested
    @ExtendWith(OutputCaptureExtension.class)
    class Refusal {

        @Test
        void namesEverySettingThatLosesRecords() throws IOException {
            try (EmbeddedPostgres careless = EmbeddedPostgres.start()) {
                assertRefused(
                        external(careless.getJdbcUrl("postgres", "postgres"), "postgres", ""),
                        "fsync is off and must be on; synchronous_commit is off and must not be; "
                                + "the login postgres is a superuser and must not be; ");
            }
        }

        @Test
        void namesASuperuserAsTheLogin() {
            Login superuser = DATABASE.superuserLogin();

            assertRefused(
                    external(DATABASE.url(), superuser.user(), superuser.password()),
                    "is refused: the login postgres is a superuser and must not be.");
        }

        @Test
        void namesASettingOfTheLoginAlone() {
            JdbcClient operator = JdbcClient.create(DATABASE.superuser());
            String login = DATABASE.address().application().user();
            operator.sql("ALTER ROLE " + login + " IN DATABASE " + name() + " SET synchronous_commit = off")
                    .update();

            try {
                assertRefused(
                        DATABASE.properties(), "is refused: synchronous_commit is off and must not be.");
            } finally {
                operator.sql("ALTER ROLE " + login + " IN DATABASE " + name() + " RESET ALL")
                        .update();
            }
        }

        @Test
        void namesTheLoginThatIsNotLetInWithoutItsPassword() {
            assertThatThrownBy(() -> open(external(DATABASE.url(), "nobody", "secret words")))
                    .isInstanceOf(SetupProblem.class)
                    .hasMessageContaining("cannot be used as nobody: FATAL: password authentication failed")
                    .hasMessageNotContaining("secret");
        }

        @Test
        void namesTheAddressWhereNothingAnswers() throws IOException {
            int silent;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                silent = socket.getLocalPort();
            }

            assertRefused(
                    external("jdbc:postgresql://127.0.0.1:" + silent + "/x?password=hidden", "a", "b"),
                    "The database at jdbc:postgresql://127.0.0.1:" + silent + "/x cannot be used as a: Connection");
        }

        @Test
        void namesAnAddressThatIsNotOfPostgres() {
            assertRefused(external("jdbc:mysql://x/y", "a", "b"), "must begin with jdbc:postgresql:");
        }

        @Test
        void isPrintedAsOneSentenceWithoutAStackTrace(CapturedOutput output) {
            Login superuser = DATABASE.superuserLogin();
            SpringApplicationBuilder application = new SpringApplicationBuilder(DatabaseConfiguration.class)
                    .web(WebApplicationType.NONE)
                    .properties(new HashMap<>(external(DATABASE.url(), superuser.user(), superuser.password())));

            assertThatThrownBy(application::run).hasRootCauseInstanceOf(SetupProblem.class);

            assertThat(output).contains("the login postgres is a superuser and must not be.");
            assertThat(output).doesNotContain("\tat org.caseledger").doesNotContain(superuser.password());
        }

        private static String name() {
            return DATABASE.url().substring(DATABASE.url().lastIndexOf('/') + 1);
        }

        private static void assertRefused(Map<String, String> properties, String sentence) {
            assertThatThrownBy(() -> open(properties))
                    .isInstanceOf(SetupProblem.class)
                    .hasMessageContaining(sentence);
        }
    }

    @Test
    void ofTheSettingsIsUsedAndGivesThreePools() {
        SpringApplicationBuilder application = new SpringApplicationBuilder(DatabaseConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties(new HashMap<>(DATABASE.properties()));

        try (ConfigurableApplicationContext context = application.run()) {
            assertThat(context.getBeansOfType(HikariDataSource.class)).containsOnlyKeys("writer", "projector",
                    "reader");
            assertThat(context.getBean("writer", HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(10);
            assertThat(context.getBean("reader", HikariDataSource.class).getConnectionTimeout())
                    .isEqualTo(2_000);
        }
    }

    private static void open(Map<String, String> properties) {
        MockEnvironment environment = new MockEnvironment();
        properties.forEach(environment::setProperty);
        LedgerDatabase.open(environment, DatabaseSettings.from(environment)).close();
    }

    private static Map<String, String> external(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }
}
