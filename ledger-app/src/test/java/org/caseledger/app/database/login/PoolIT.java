package org.caseledger.app.database.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connections that the rest of the application gets. */
class PoolIT {

    private static final TestDatabase DATABASE = TestDatabases.fresh();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @EnumSource(Pool.class)
    void handsOutItsRoleOnly(Pool pool) {
        try (HikariDataSource connections = pool.open(DATABASE.address(), 1, Duration.ofSeconds(2))) {
            JdbcClient sql = JdbcClient.create(connections);

            assertThat(sql.sql("SELECT current_user").query(String.class).single())
                    .isEqualTo("ledger_" + connections.getPoolName());
            assertThat(sql.sql("SHOW application_name").query(String.class).single())
                    .isEqualTo("case-ledger " + connections.getPoolName());
            assertThat(sql.sql("SELECT session_user").query(String.class).single())
                    .isEqualTo(DATABASE.address().application().user());
        }
    }

    @Test
    void refusesSoonWhenAllConnectionsAreTaken() throws Exception {
        try (HikariDataSource connections = Pool.WRITER.open(DATABASE.address(), 1, Duration.ofMillis(500));
                Connection taken = connections.getConnection()) {
            long begun = System.nanoTime();

            assertThatThrownBy(connections::getConnection).isInstanceOf(SQLTransientConnectionException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
            assertThat(taken.isValid(1)).isTrue();
        }
    }

    @Test
    void survivesTheLossOfItsConnections() {
        try (HikariDataSource connections = Pool.WRITER.open(DATABASE.address(), 2, Duration.ofSeconds(2))) {
            JdbcClient sql = JdbcClient.create(connections);
            sql.sql("SELECT 1").query().singleRow();

            JdbcClient.create(DATABASE.superuser())
                    .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND application_name = 'case-ledger writer'")
                    .query()
                    .listOfRows();

            await()
                    .atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(sql.sql("SELECT current_user")
                            .query(String.class)
                            .single())
                            .isEqualTo("ledger_writer"));
        }
    }
}
