package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Scenario 6: four planned contacts fail over the Easter weekend with a child on a child protection plan, who is then
 * seen. Scenario 9 beside it: the manager whose own contact fails does not act on it.
 */
class FailedContactsIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework MANAGER = new Casework(LEDGER.as("manager"));

    private static LocalDate thursday;
    private static List<JsonNode> items;
    private static List<JsonNode> afterSeen;
    private static int managersOwn;
    private static String refusal;

    @BeforeAll
    static void fourAttemptsFail() {
        thursday = Calendar.thursdayBeforeEasterAfter(LEDGER.now());
        LEDGER.moveClockTo(Calendar.at(thursday, "10:00"));
        String child = PRACTITIONER.openChild("Hazel");
        PRACTITIONER.told("/api/v1/children/" + child + "/plans",
                "{\"status\": \"CP\", \"from\": \"" + LEDGER.now().minusSeconds(60) + "\"}");
        for (int day = 0; day < 4; day++) {
            Instant at = Calendar.at(thursday.plusDays(day), "11:00");
            LEDGER.moveClockTo(at);
            attempt(PRACTITIONER, child, at);
            int sofar = day + 1;
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> MANAGER.queue(child, "ESC-8").size() == sofar);
        }
        items = new ArrayList<>(MANAGER.queue(child, "ESC-8"));
        items.sort((one, other) -> one.get("raisedAt").stringValue().compareTo(other.get("raisedAt").stringValue()));

        Instant seen = Calendar.at(thursday.plusDays(5), "12:00");
        LEDGER.moveClockTo(seen);
        String call = PRACTITIONER.call(seen, child);
        PRACTITIONER.tell(call, "conclusion",
                """
                {"endedAt": "%s", "summary": "Seen at last.", "worriesNoticed": "NO", "children": [
                 {"childId": "%s", "seen": "FULLY", "seenAlone": "UNKNOWN_WHO_ELSE_PRESENT", "spokenTo": true}]}"""
                        .formatted(seen, child));
        afterSeen = await().atMost(Duration.ofSeconds(60))
                .until(() -> MANAGER.queue(child, "ESC-8"), found -> found.stream().allMatch(FailedContactsIT::isSeen));

        String own = PRACTITIONER.openChild("Alder");
        attempt(MANAGER, own, seen);
        JsonNode about = MANAGER.awaitQueue(own, "ESC-8").getFirst();
        var answer = MANAGER.by()
                .post("/api/v1/escalations/" + about.get("id").stringValue() + "/acknowledgement", "{}");
        managersOwn = answer.status();
        refusal = answer.text();
    }

    private static void attempt(Casework by, String child, Instant at) {
        by.told("/api/v1/contacts",
                """
                {"childIds": ["%s"], "channel": "VIDEO", "platform": "microsoft-teams", "purpose": "PLANNED_CONTACT",
                 "plannedFor": "%s", "attemptedAt": "%s", "outcome": "NO_ANSWER",
                 "device": {"ownership": "COUNCIL", "assetTag": "LT-10023"}, "practitionerLocation": "OFFICE"}"""
                        .formatted(child, at, at));
    }

    private static boolean isSeen(JsonNode item) {
        return item.get("due").valueStream()
                .filter(due -> due.get("step").stringValue().equals("SEE_CHILD"))
                .allMatch(due -> due.has("metAt"));
    }

    @Test
    void areABandMoreUrgentWhileAnEnquiryUnderSection47IsOpen() {
        String child = PRACTITIONER.openChild("Aspen");
        String concern = Casework.idOf(PRACTITIONER.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"], "factsObserved": "Alone at home.",
                 "immediateDanger": false, "parentInformed": true}""".formatted(child, LEDGER.now())));
        String path = "/api/v1/safeguarding-concerns/" + concern;
        MANAGER.told(path + "/triage",
                """
                {"rating": "AMBER", "decision": "STRATEGY_DISCUSSION", "rationale": "To be looked into."}""");
        MANAGER.told(path + "/section-47", """
                                           {"at": "%s", "reason": "Alone at home."}""".formatted(LEDGER.now()));
        attempt(PRACTITIONER, child, LEDGER.now());
        assertThat(ratings(child, 1)).containsExactly("AMBER");

        MANAGER.told(path + "/section-47/outcome",
                """
                {"at": "%s", "outcome": "NOT_SUBSTANTIATED", "conferenceRequired": false, "rationale": "All well."}"""
                        .formatted(LEDGER.now()));
        String call = PRACTITIONER.call(LEDGER.now(), child);
        PRACTITIONER.tell(call, "termination",
                """
                {"reason": "FAMILY_ENDED", "terminatedAt": "%s", "explanationGiven": true, "rationale": "Teatime."}"""
                        .formatted(LEDGER.now()));
        attempt(PRACTITIONER, child, LEDGER.now());
        assertThat(ratings(child, 2)).containsExactlyInAnyOrder("AMBER", "GREEN");
    }

    private static List<String> ratings(String child, int count) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> MANAGER.queue(child, "ESC-8"), items -> items.size() == count)
                .stream()
                .map(item -> item.get("rating").stringValue())
                .toList();
    }

    @Test
    void areAmberAndThenRedForAChildOnAPlan() {
        assertThat(items).extracting(item -> item.get("rating").stringValue())
                .containsExactly("AMBER", "RED", "RED", "RED");
    }

    @Test
    void waitFiveWorkingDaysAtMostForTheChildToBeSeenFromTheFirstOfThem() {
        Due first = Due.of(items.getFirst()).stream()
                .filter(due -> due.step().equals("SEE_CHILD"))
                .findFirst()
                .orElseThrow();
        // Good Friday and Easter Monday are no working days: Tuesday is the first, Monday the fifth
        assertThat(first.at()).isEqualTo(Calendar.at(thursday.plusDays(11), "17:00"));
        assertThat(first.clock()).isEqualTo("WD");
    }

    @Test
    void waitNoLongerOnceTheChildWasSeen() {
        assertThat(afterSeen).hasSize(4);
    }

    @Test
    void areNotTheManagersToJudgeWhereTheContactWasTheirOwn() {
        assertThat(managersOwn).isEqualTo(403);
        assertThat(refusal).contains("own-record");
    }
}
