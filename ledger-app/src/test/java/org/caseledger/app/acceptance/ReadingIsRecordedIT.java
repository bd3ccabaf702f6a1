package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

    /** What shows no record: leaves and proofs, which hold no readable word, the council's own rules, how the service runs, one's own drafts. */
    private static final Set<String> NO_READING = Set.of(
            "/api/v1/drafts",
            "/api/v1/drafts/{id}",
            "/api/v1/ledger/entries/{position}",
            "/api/v1/ledger/entries/{position}/receipt",
            "/api/v1/ledger/proofs/inclusion",
            "/api/v1/ledger/proofs/consistency",
            "/api/v1/ledger/access/entries/{position}",
            "/api/v1/ledger/access/entries/{position}/receipt",
            "/api/v1/ledger/access/proofs/inclusion",
            "/api/v1/ledger/access/proofs/consistency",
            "/api/v1/operations/followers",
            "/api/v1/operations/parked-entries",
            "/api/v1/operations/rebuilds",
            "/api/v1/policies",
            "/api/v1/working-calendars");

    /** What is no reading but an export, which {@link HistoryBundleIT} looks at. */
    private static final String EXPORT = "/api/v1/children/{id}/bundle";

    /** Only those ask for them who see every child's record: they are refused nothing but what is not there. */
    private static final Set<String> INSPECTING = Set.of("/api/v1/children/{id}/replay", "/api/v1/children/{id}/diff");

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
        READING.put("/api/v1/children/{id}/replay", "/api/v1/children/" + child + "/replay");
        READING.put("/api/v1/children/{id}/diff", "/api/v1/children/" + child + "/diff?a=0&b=1000000");
        READING.put("/api/v1/children/{id}/case-notes", "/api/v1/children/" + child + "/case-notes");
        READING.put("/api/v1/case-notes", "/api/v1/case-notes?team=south");
        READING.put("/api/v1/contacts/{id}", "/api/v1/contacts/" + contact);
        READING.put("/api/v1/safeguarding-concerns/{id}", "/api/v1/safeguarding-concerns/" + concern);
        READING.put("/api/v1/escalations", "/api/v1/escalations");
        READING.put("/api/v1/escalations/{id}", "/api/v1/escalations/" + escalation);
        String staffMatter = Casework.idOf(new Casework(LEDGER.as("practitioner2")).told(
                "/api/v1/practice-concerns",
                """
                {"worker": "practitioner", "type": "CONDUCT", "allegation": false, "noticedAt": "%s",
                 "facts": "Bramble was spoken to harshly."}""".formatted(LEDGER.now())));
        READING.put("/api/v1/practice-concerns", "/api/v1/practice-concerns");
        READING.put("/api/v1/practice-concerns/{id}", "/api/v1/practice-concerns/" + staffMatter);
        await().atMost(Duration.ofSeconds(20)).until(() -> LEDGER.as("governance")
                .get("/api/v1/practice-concerns/" + staffMatter)
                .status() == 200);
        READING.put("/api/v1/platforms", "/api/v1/platforms");
        READING.put("/api/v1/devices", "/api/v1/devices");
        READING.put("/api/v1/staff", "/api/v1/staff");
    }

    @Test
    void everyRouteThatReadsIsLookedAtHere() {
        Set<String> routes = LEDGER.routesThatRead();
        routes.removeAll(NO_READING);
        routes.remove(EXPORT);

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
            String path = INSPECTING.contains(route)
                    ? READING.get(route).replace(child, UUID.randomUUID().toString())
                    : READING.get(route);

            Answer refused = LEDGER.as(outsider(route)).get(path);

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
        READING.keySet().stream().filter(route -> route.contains("{id}") && !INSPECTING.contains(route))
                .forEach(route -> {
                    String there = READING.get(route).split("/")[4];
                    String nowhere = UUID.randomUUID().toString();

                    Answer hidden = LEDGER.as(outsider(route)).get(READING.get(route));
                    Answer unknown = LEDGER.as(outsider(route)).get(READING.get(route).replace(there, nowhere));

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
        return switch (route) {
            case "/api/v1/staff", "/api/v1/platforms", "/api/v1/devices" -> "admin";
            case "/api/v1/practice-concerns", "/api/v1/practice-concerns/{id}" -> "governance";
            case "/api/v1/children/{id}/replay", "/api/v1/children/{id}/diff" -> "inspector";
            default -> "practitioner";
        };
    }

    /** Somebody whose role may ask, but not for this. */
    private static String outsider(String route) {
        if (INSPECTING.contains(route)) {
            return "inspector";
        }
        return route.startsWith("/api/v1/practice-concerns") ? "manager2" : "practitioner2";
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
