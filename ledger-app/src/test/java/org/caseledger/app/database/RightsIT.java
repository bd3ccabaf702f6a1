package org.caseledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may do what with each table, as PostgreSQL itself sees it, against {@code roles.txt} (T-40). When a migration
 * changes it, put the line that the test shows into that file, in the same commit.
 */
class RightsIT {

    private static final TestDatabase DATABASE = TestDatabases.fresh();

    private static final String RIGHTS = """
                                         SELECT format('%s.%s %s %s', tables.table_schema, tables.table_name, role, string_agg(verb, ' ' ORDER BY place))
                                         FROM information_schema.tables
                                             CROSS JOIN unnest(ARRAY['ledger_projector', 'ledger_reader', 'ledger_writer']) AS role
                                             CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
                                                 WITH ORDINALITY AS verbs (verb, place)
                                         WHERE tables.table_schema IN ('ledger', 'vault', 'app', 'projections')
                                             AND has_table_privilege(role, format('%I.%I', tables.table_schema, tables.table_name), verb)
                                         GROUP BY tables.table_schema, tables.table_name, role
                                         ORDER BY tables.table_schema COLLATE "C", tables.table_name COLLATE "C", role COLLATE "C"
                                         """;

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void areThoseOfTheCheckedInFile() throws IOException {
        List<String> expected = new ClassPathResource("roles.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(operator().sql(RIGHTS).query(String.class).list()).containsExactlyElementsOf(expected);
    }

    @Test
    void areHeldByNoLoginItself() {
        JdbcClient application = JdbcClient.create(DATABASE.as(DATABASE.address().application()));

        assertThatThrownBy(() -> application
                .sql("SELECT count(*) FROM ledger.flyway_schema_history")
                .query()
                .singleRow())
                .rootCause()
                .hasMessageStartingWith("ERROR: permission denied for schema ledger");
    }

    @Test
    void doNotLetTheRunningLedgerBecomeTheOwner() {
        assertThatThrownBy(() -> JdbcClient.create(DATABASE.writer()).sql("SET ROLE ledger_owner").update())
                .hasRootCauseMessage("ERROR: permission denied to set role \"ledger_owner\"");
    }

    @Test
    void doNotLetAPoolMakeATable() {
        for (DataSource pool : List.of(DATABASE.writer(), DATABASE.projector())) {
            for (String schema : List.of("ledger", "vault", "app", "projections", "public")) {
                assertThatThrownBy(() -> JdbcClient.create(pool)
                        .sql("CREATE TABLE " + schema + ".sample (n int)")
                        .update())
                        .rootCause()
                        .hasMessageStartingWith("ERROR: permission denied for schema " + schema);
            }
        }
    }

    @Test
    void areTheOwnersForEveryTable() {
        List<String> owners = operator()
                .sql("SELECT DISTINCT tableowner FROM pg_tables"
                        + " WHERE schemaname IN ('ledger', 'vault', 'app', 'projections')")
                .query(String.class)
                .list();

        assertThat(owners).containsExactly("ledger_owner");
        assertThat(operator()
                .sql("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'ledger_owner'")
                .query(Boolean.class)
                .single())
                .isFalse();
    }

    private static JdbcClient operator() {
        return JdbcClient.create(DATABASE.superuser());
    }
}
