package org.caseledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseledger.app.setup.SetupProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each schema is brought up to date by itself (T-46). */
class MigrationsIT {

    private final TestDatabase database = TestDatabases.fresh();
    private final JdbcClient operator = JdbcClient.create(database.superuser());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void makeDroppedProjectionsAgainAndLeaveTheLedgerAsItIs() {
        String before = history("ledger");
        String projections = tables("projections");
        operator.sql("DROP SCHEMA projections CASCADE").update();

        new Migrations(database.address()).run();

        assertThat(tables("projections")).isEqualTo(projections);
        assertThat(history("ledger")).isEqualTo(before);
        assertThat(operator.sql("SELECT has_schema_privilege('ledger_reader', 'projections', 'USAGE')")
                .query(Boolean.class)
                .single())
                .isTrue();
    }

    @Test
    void changeNothingTheSecondTime() {
        List<String> before = Migrations.SCHEMAS.stream().map(this::history).toList();

        new Migrations(database.address()).run();

        assertThat(Migrations.SCHEMAS.stream().map(this::history).toList()).isEqualTo(before);
    }

    @Test
    void waitForEachOtherWhenNodesStartTogether() throws Exception {
        operator.sql("DROP SCHEMA projections CASCADE").update();
        Callable<Void> node = () -> {
            new Migrations(database.address()).run();
            return null;
        };

        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Void> started : nodes.invokeAll(List.of(node, node))) {
                started.get();
            }
        }

        assertThat(history("projections")).contains("schema and rights");
    }

    @Test
    void refuseAScriptThatWasChangedAfterItHadBeenApplied() {
        operator.sql("UPDATE ledger.flyway_schema_history SET checksum = 1 WHERE version = '1'")
                .update();

        assertThatThrownBy(() -> new Migrations(database.address()).run())
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("checksum mismatch for migration version 1");
    }

    private String history(String schema) {
        return operator.sql("SELECT string_agg(h::text, ';' ORDER BY installed_rank) FROM " + schema
                + ".flyway_schema_history h")
                .query(String.class)
                .single();
    }

    private String tables(String schema) {
        return operator.sql("SELECT string_agg(tablename, ' ' ORDER BY tablename) FROM pg_tables WHERE schemaname = ?")
                .param(schema)
                .query(String.class)
                .single();
    }
}
