package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever opens a record leaves an entry in the access log before anything is shown, and so does whoever may not. */
class ReadingIsRecordedIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final JdbcClient DATABASE = LEDGER.superuser();

    /** What shows no record: the logs' own leaves, which hold no readable word, and how the ledger runs. */
    private static final List<String> NO_READING = List.of("/api/v1/ledger/", "/api/v1/operations/");

    /** What is no reading but an export, which {@link HistoryBundleIT} looks at. */
    private static final String EXPORT = "/api/v1/children/{id}/bundle";

    /** Each route that reads, with a path to ask for. */
    private static final Map<String, String> READING = new TreeMap<>();

    private static String child;

    @BeforeAll
    static void record() {
        Casework practitioner = new Casework(LEDGER.as("practitioner"));
        child = practitioner.openChild("Bramble");
        String contact = practitioner.call(LEDGER.now(), child);
        String concern = Casework.idOf(practitioner.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"],
                 "factsObserved": "No food in the house.", "immediateDanger": false, "parentInformed": true}"""
                        .formatted(child, LEDGER.now())));
        String escalation = practitioner.awaitQueue(child, "ESC-2").getFirst().get("id").stringValue();
        READING.put("/api/v1/children/{id}", "/api/v1/children/" + child);
        READING.put(
                "/api/v1/children/{id}/legal-holds/{holdId}",
                "/api/v1/children/" + child + "/legal-holds/" + Erasing.held(LEDGER, child));
        READING.put(
                "/api/v1/children/{id}/erasure-certificate",
                "/api/v1/children/" + Erasing.erasedChild(LEDGER) + "/erasure-certificate");
        READING.put("/api/v1/children/{id}/timeline", "/api/v1/children/" + child + "/timeline");
        READING.put("/api/v1/contacts/{id}", "/api/v1/contacts/" + contact);
        READING.put("/api/v1/safeguarding-concerns/{id}", "/api/v1/safeguarding-concerns/" + concern);
        READING.put("/api/v1/escalations", "/api/v1/escalations");
        READING.put("/api/v1/escalations/{id}", "/api/v1/escalations/" + escalation);
        READING.put("/api/v1/staff", "/api/v1/staff");
    }

    @Test
    void everyRouteThatReadsIsLookedAtHere() {
        Set<String> routes = LEDGER.routesThatRead();
        routes.removeIf(route -> route.equals(EXPORT) || NO_READING.stream().anyMatch(route::startsWith));

        assertThat(READING.keySet()).containsExactlyElementsOf(new TreeSet<>(routes));
    }

    @Test
    void leavesOneEntryForEachAnswer() {
        READING.forEach((route, path) -> {
            long before = readings();

            assertThat(LEDGER.as(reader(route)).get(path).status()).as(route).isEqualTo(200);

            assertThat(readings()).as(route).isEqualTo(before + 1);
            assertThat(lastReading()).as(route).isEqualTo("record-viewed");
            if (path.contains(child)) {
                assertThat(childOfLastReading()).as(route).containsExactly(child);
            }
        });
    }

    @Test
    void leavesOneEntryForEachRefusal() {
        READING.keySet().stream().filter(route -> route.contains("{id}")).forEach(route -> {
            long before = readings();

            Answer refused = LEDGER.as("practitioner2").get(READING.get(route));

            assertThat(refused.status()).as(route).isEqualTo(404);
            assertThat(readings()).as(route).isEqualTo(before + 1);
            assertThat(lastReading()).as(route).isEqualTo("access-denied");
        });
    }

    @Test
    void saysInWhichRoleAndTeamSomebodyAsked() {
        LEDGER.as("practitioner").get(READING.get("/api/v1/children/{id}"));
        assertThat(metadataOfLastReading()).contains("\"role\":\"PRACTITIONER\"", "\"team\":\"north\"");
        LEDGER.as("manager2").get(READING.get("/api/v1/children/{id}"));
        assertThat(lastReading()).isEqualTo("access-denied");
        assertThat(metadataOfLastReading()).contains("\"role\":\"TEAM_MANAGER\"", "\"team\":\"south\"");
    }

    @Test
    void isRefusedInTheSameWordsWhetherTheRecordIsThereOrNot() {
        READING.keySet().stream().filter(route -> route.contains("{id}")).forEach(route -> {
            String there = READING.get(route).split("/")[4];
            String nowhere = UUID.randomUUID().toString();

            Answer hidden = LEDGER.as("practitioner2").get(READING.get(route));
            Answer unknown = LEDGER.as("practitioner2").get(READING.get(route).replace(there, nowhere));

            assertThat(unknown.status()).as(route).isEqualTo(404);
            assertThat(unknown.text()).as(route).isEqualTo(hidden.text().replace(there, nowhere));
            assertThat(headers(unknown)).as(route).isEqualTo(headers(hidden));
        });
    }

    @Test
    void showsNothingWhereItCannotBeRecorded() {
        DATABASE.sql("REVOKE INSERT ON ledger.access_entry FROM ledger_writer").update();
        try {
            READING.forEach((route, path) -> {
                Answer refused = LEDGER.as(reader(route)).get(path);

                assertThat(refused.status()).as(route).isEqualTo(503);
                assertThat(refused.header("Retry-After")).as(route).isNotEmpty();
                assertThat(refused.text()).as(route).doesNotContain("Bramble", "No food", "ESC-2", "governance");
            });
        } finally {
            DATABASE.sql("GRANT INSERT ON ledger.access_entry TO ledger_writer").update();
        }
        READING.forEach((route, path) -> assertThat(LEDGER.as(reader(route)).get(path).status()).as(route)
                .isEqualTo(200));
    }

    private static String reader(String route) {
        return route.equals("/api/v1/staff") ? "admin" : "practitioner";
    }

    /** Those that are of the answer: the date goes on, and the server closes a connection after a hundred answers. */
    private static Map<String, List<String>> headers(Answer answer) {
        return answer.response()
                .headers()
                .map()
                .entrySet()
                .stream()
                .filter(header -> !Set.of("date", "connection", "keep-alive").contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long readings() {
        return DATABASE.sql("SELECT count(*) FROM ledger.access_entry").query(Long.class).single();
    }

    private static String lastReading() {
        return DATABASE.sql("SELECT type FROM ledger.access_entry ORDER BY position DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private static String metadataOfLastReading() {
        return DATABASE.sql(
                "SELECT convert_from(metadata, 'UTF8') FROM ledger.access_entry ORDER BY position DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private static List<String> childOfLastReading() {
        return DATABASE.sql(
                """
                SELECT child::text FROM ledger.access_subject
                WHERE position = (SELECT max(position) FROM ledger.access_entry)""")
                .query(String.class)
                .list();
    }
}
