package org.caseledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.caseledger.app.database.login.Pool;
import org.caseledger.app.setup.SetupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** From an operator's empty server to a running ledger, by doing what {@code doctor} says. */
class DoctorIT {

    @TempDir
    private static Path folder;

    @Test
    void namesWhatIsMissingOnAnOperatorsServerAndItsSqlPutsThatRight() throws Exception {
        assumeTrue(OlderServer.isInstalled(), "PostgreSQL 15 is not installed: skipped");
        try (OlderServer server = OlderServer.start(folder)) {
            JdbcClient operator = JdbcClient.create(new DriverManagerDataSource(server.url(), "postgres", ""));
            operator.sql("CREATE ROLE case_ledger_application LOGIN NOINHERIT PASSWORD 'a'")
                    .update();
            MockEnvironment environment = environment(server.url());
            DatabaseSettings settings = DatabaseSettings.from(environment);
            StringBuilder said = new StringBuilder();

            assertThatThrownBy(() -> LedgerDatabase.open(environment, settings))
                    .isInstanceOf(SetupProblem.class)
                    .hasMessageEndingWith("is refused: the roles ledger_owner, ledger_migrator, ledger_writer, "
                            + "ledger_reader, ledger_projector are missing and must be made with the SQL that the "
                            + "command doctor prints.");
            assertThat(new Doctor(environment).examine(said)).isFalse();
            assertThat(said).contains("good     data_checksums is on").contains("refused  the roles ledger_owner");

            operator.sql(said.substring(0, said.indexOf("-- What was found"))).update();
            operator.sql("GRANT ledger_writer, ledger_reader, ledger_projector TO case_ledger_application")
                    .update();
            operator.sql("CREATE ROLE case_ledger_migration LOGIN NOINHERIT PASSWORD 'm'")
                    .update();
            said.setLength(0);
            assertThat(new Doctor(environment).examine(said)).isFalse();
            assertThat(said)
                    .contains("grant ledger_owner to case_ledger_migration, ledger_migrator to case_ledger_migration");
            operator.sql("GRANT ledger_migrator TO case_ledger_migration").update();

            assertThat(new Doctor(environment).examine(new StringBuilder())).isTrue();
            try (LedgerDatabase database = LedgerDatabase.open(environment, settings);
                    HikariDataSource writer = database.pool(Pool.WRITER)) {
                assertThat(JdbcClient.create(writer)
                        .sql("SELECT current_setting('server_version_num')::int / 10000 || ' ' || current_user")
                        .query(String.class)
                        .single())
                        .isEqualTo("15 ledger_writer");
            }
        }
    }

    @Test
    void looksAtTheEmbeddedServerToo() {
        StringBuilder said = new StringBuilder();
        MockEnvironment environment = new MockEnvironment()
                .withProperty("case-ledger.home", folder.resolve("home").toString());

        assertThat(new Doctor(environment).examine(said)).isTrue();

        assertThat(said.toString().lines())
                .contains(
                        "good     fsync is on",
                        "good     the login case_ledger_application is no superuser",
                        "good     the roles are there and granted")
                .noneMatch(line -> line.startsWith("refused"));
    }

    private static MockEnvironment environment(String url) {
        MockEnvironment environment = new MockEnvironment();
        Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "case_ledger_application",
                "spring.datasource.password", "a",
                "spring.flyway.user", "case_ledger_migration",
                "spring.flyway.password", "m")
                .forEach(environment::setProperty);
        return environment;
    }
}
