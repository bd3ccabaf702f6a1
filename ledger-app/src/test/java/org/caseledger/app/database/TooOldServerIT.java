package org.caseledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.caseledger.app.database.embedded.OlderPrograms;
import org.caseledger.app.setup.SetupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class TooOldServerIT {

    @TempDir
    private static Path folder;

    @Test
    void aServerOlderThanFifteenIsRefusedAndLeftAsItWas() throws Exception {
        assumeTrue(OlderPrograms.areHere(), "PostgreSQL 14 is laid down for Linux on amd64 only: skipped");
        Path programs = OlderPrograms.unpackedTo(folder.resolve("programs"));
        try (OlderServer server = OlderServer.start(programs, folder)) {
            JdbcClient operator = JdbcClient.create(new DriverManagerDataSource(server.url(), "postgres", ""));
            operator.sql("CREATE ROLE case_ledger_application LOGIN NOINHERIT PASSWORD 'a'").update();
            MockEnvironment environment = new MockEnvironment()
                    .withProperty("spring.datasource.url", server.url())
                    .withProperty("spring.datasource.username", "case_ledger_application")
                    .withProperty("spring.datasource.password", "a");
            DatabaseSettings settings = DatabaseSettings.from(environment);

            assertThatThrownBy(() -> LedgerDatabase.open(environment, settings))
                    .isInstanceOf(SetupProblem.class)
                    .hasMessageContaining("is refused: the server is PostgreSQL 14.")
                    .hasMessageContaining("and must be 15 or newer");
            assertThat(operator.sql("SELECT count(*) FROM pg_namespace WHERE nspname IN ('ledger', 'vault', 'app')")
                    .query(Integer.class).single()).isZero();
        }
    }
}
