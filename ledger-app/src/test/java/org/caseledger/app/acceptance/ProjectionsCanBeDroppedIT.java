package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.caseledger.app.database.embedded.EmbeddedServer;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.projections.ProjectionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nothing is kept in a projection that does not follow from the ledger: an operator may drop them all and start again. */
class ProjectionsCanBeDroppedIT {

    @Test
    void andComeBackTheSameToTheLastByte(@TempDir Path home) {
        TreeMap<String, List<String>> rows;
        String timeline;
        String child;
        try (RunningLedger ledger = RunningLedger.on(home)) {
            child = record(ledger);
            awaitAllRead(ledger);
            rows = rowsOf(ledger.superuser());
            timeline = timelineOf(child, ledger);
        }
        dropTheProjectionsOf(home);
        try (RunningLedger ledger = RunningLedger.on(home)) {
            awaitAllRead(ledger);

            assertThat(rowsOf(ledger.superuser())).isEqualTo(rows);
            assertThat(timelineOf(child, ledger)).isEqualTo(timeline);
        }
        assertThat(rows.get("timeline_entry")).hasSizeGreaterThan(10);
        assertThat(rows.get("escalation_item")).hasSizeGreaterThan(3);
    }

    /** A call with two siblings that goes to the manager, a calm one, and a concern. */
    private static String record(RunningLedger ledger) {
        Casework practitioner = new Casework(ledger.as("practitioner"));
        Casework manager = new Casework(ledger.as("manager"));
        String rowan = practitioner.openChild("Rowan");
        String wren = practitioner.openChild("Wren");
        Instant start = ledger.now();
        String calm = practitioner.call(start, wren);
        practitioner.tell(
                calm,
                "conclusion",
                """
                {"endedAt": "%s", "summary": "Talked about school.", "worriesNoticed": "NO",
                 "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO", "views": "Glad."}],
                 "checks": [{"rule": "R8", "result": "MET"}, {"rule": "R4", "result": "NOT_MET", "reason": "A lift."}]}"""
                        .formatted(start, wren));
        String call = practitioner.call(start, rowan, wren);
        practitioner.tell(
                call,
                "termination",
                """
                {"reason": "CLOTHING", "whose": "OTHER_HOUSEHOLD", "terminatedAt": "%s", "explanationGiven": true,
                 "rationale": "An adult came in who was not dressed for a call."}"""
                        .formatted(start));
        practitioner.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "contactId": "%s", "noticedAt": "%s", "categories": ["NEGLECT"],
                 "factsObserved": "No food in the house.", "immediateDanger": false, "parentInformed": true}"""
                        .formatted(rowan, calm, start));
        String escalation = manager.awaitQueue(rowan, "ESC-4").getFirst().get("id").stringValue();
        manager.awaitQueue(rowan, "ESC-2");
        manager.act(escalation, "acknowledgement", "{}");
        manager.act(escalation, "assignment", """
                                              {"worker": "practitioner"}""");
        manager.act(escalation, "decision", """
                                            {"decision": "VISIT", "rationale": "To be talked over at home."}""");
        return rowan;
    }

    private static void awaitAllRead(RunningLedger ledger) {
        JdbcClient database = ledger.superuser();
        await().atMost(Duration.ofSeconds(30)).until(() -> database.sql(
                """
                SELECT count(*) FROM projections.position
                WHERE position = (SELECT size - 1 FROM ledger.head WHERE log = 'case')""")
                .query(Integer.class)
                .single() == ProjectionName.values().length);
    }

    /** Every row of every table, as PostgreSQL writes it; without the housekeeping of migrations and processors. */
    private static TreeMap<String, List<String>> rowsOf(JdbcClient database) {
        TreeMap<String, List<String>> rows = new TreeMap<>();
        for (String table : database.sql(
                """
                SELECT tablename FROM pg_tables
                WHERE schemaname = 'projections' AND tablename NOT IN ('flyway_schema_history', 'token_entry')""")
                .query(String.class)
                .list()) {
            rows.put(
                    table,
                    database.sql("SELECT row::text FROM projections." + table + " row ORDER BY row::text COLLATE \"C\"")
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    private static String timelineOf(String child, RunningLedger ledger) {
        return ledger.as("practitioner").get("/api/v1/children/" + child + "/timeline").text();
    }

    private static void dropTheProjectionsOf(Path home) {
        try (EmbeddedServer server = EmbeddedServer.start(LedgerHome.at(home), 0, 20)) {
            JdbcClient.create(new DriverManagerDataSource(
                    server.url("case_ledger"), EmbeddedServer.SUPERUSER, server.passwordOf(EmbeddedServer.SUPERUSER)))
                    .sql("DROP SCHEMA projections CASCADE")
                    .update();
        }
    }
}
