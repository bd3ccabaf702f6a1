package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A practitioner calls from their own bedroom, on their own phone, with a platform the council does not know, and makes a
 * recording; their address can be seen. All of it is looked into; none of it is on the child's record.
 */
class OwnBedroomAndPersonalPhoneIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework GOVERNANCE = new Casework(LEDGER.as("governance"));

    private static String child;
    private static String contact;
    private static Answer concluded;
    private static List<JsonNode> concerns;

    @BeforeAll
    static void theCallIsRecorded() {
        LocalDate tuesday = Calendar.workingTuesdayAfter(LEDGER.now());
        LEDGER.moveClockTo(Calendar.at(tuesday, "11:00:00"));
        child = PRACTITIONER.openChild("Juniper");
        contact = Casework.idOf(PRACTITIONER.told(
                "/api/v1/contacts",
                """
                {"childIds": ["%s"], "channel": "VIDEO", "platform": "quick-chat", "purpose": "WELFARE_CHECK",
                 "device": {"ownership": "PERSONAL"}, "practitionerLocation": "HOME_BEDROOM",
                 "attemptedAt": "%s", "outcome": "HELD",
                 "checks": [{"rule": "R7", "result": "NOT_MET", "reason": "The house number could be seen."}]}"""
                        .formatted(child, Calendar.at(tuesday, "10:00:00"))));
        Instant told = Calendar.at(tuesday, "10:00:30");
        PRACTITIONER.tell(
                contact, "expectations", "{\"at\": \"%s\", \"toWhom\": [\"CHILD\"]}".formatted(told));
        concluded = PRACTITIONER.tell(
                contact,
                "conclusion",
                """
                {"endedAt": "%s", "summary": "All well.", "worriesNoticed": "NO", "recordingMade": true,
                 "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO", "spokenTo": true}]}"""
                        .formatted(Calendar.at(tuesday, "10:20:00"), child));
        concerns = await().atMost(Duration.ofSeconds(20))
                .until(() -> ofThisCall("governance"), found -> found.size() == 5);
    }

    @Test
    void isFiveMattersForGovernanceToLookInto() {
        assertThat(concerns)
                .extracting(concern -> concern.at("/entries/0/detail/rule/id").stringValue())
                .containsExactlyInAnyOrder("R2", "R5", "R7", "R19", "R20");
        assertThat(concerns)
                .allSatisfy(concern -> assertThat(concern.get("worker").stringValue()).isEqualTo("practitioner"));
    }

    @Test
    void isSeenByTheLineManagerAndNeverByTheWorkerOrAnotherTeam() {
        assertThat(ofThisCall("manager")).hasSize(5);
        assertThat(ofThisCall("manager2")).isEmpty();
        assertThat(ofThisCall("service-manager")).isEmpty();
        assertThat(ofThisCall("lado")).isEmpty();
        String one = "/api/v1/practice-concerns/" + concerns.getFirst().get("id").stringValue();
        assertThat(LEDGER.as("practitioner").get("/api/v1/practice-concerns").status()).isEqualTo(403);
        assertThat(LEDGER.as("practitioner").get(one).status()).isEqualTo(403);
        assertThat(LEDGER.as("manager2").get(one).status()).isEqualTo(404);
        assertThat(LEDGER.as("manager2").post(one + "/actions", "{\"action\": \"None.\"}").status()).isEqualTo(404);
    }

    @Test
    void isOnNeitherTheTimelineNorTheContact() {
        JsonNode timeline = PRACTITIONER.timeline(child, concluded);
        assertThat(Casework.types(timeline))
                .noneMatch(type -> type.contains("practice") || type.contains("staff") || type.contains("working"));
        for (String account : List.of("practitioner", "manager", "governance", "inspector")) {
            for (String path : List.of("/api/v1/children/" + child + "/timeline", "/api/v1/contacts/" + contact)) {
                String text = LEDGER.as(account).get(path).text();
                assertThat(text)
                        .contains("policy-checks-evaluated")
                        .doesNotContain("PERSONAL", "HOME_BEDROOM", "house number", "RECORDING_MADE", "\"R2\"",
                                "\"R7\"", "\"R19\"", "\"R20\"", "practice-concern");
            }
        }
    }

    @Test
    void isLookedIntoAndClosed() {
        String id = concerns.stream()
                .filter(concern -> concern.get("type").stringValue().equals("DEVICE"))
                .map(concern -> concern.get("id").stringValue())
                .findFirst()
                .orElseThrow();
        GOVERNANCE.told("/api/v1/practice-concerns/" + id + "/actions", "{\"action\": \"A telephone was issued.\"}");
        Answer closed = GOVERNANCE.told(
                "/api/v1/practice-concerns/" + id + "/closure",
                "{\"outcome\": \"PUT_RIGHT\", \"ladoConsidered\": true, \"rationale\": \"Understood.\"}");
        Answer read = GOVERNANCE.by().get(
                "/api/v1/practice-concerns/" + id, "Ledger-Position", closed.header("Ledger-Position"));
        assertThat(read.status()).as(read::text).isEqualTo(200);
        assertThat(read.json().get("closed").booleanValue()).isTrue();
        assertThat(read.text()).contains("A telephone was issued.");
    }

    @Test
    void anAllegationBySomebodyElseReachesTheDesignatedOfficer() {
        Answer own = LEDGER.as("practitioner").post("/api/v1/practice-concerns", report("practitioner"));
        assertThat(own.status()).isEqualTo(422);
        Answer reported = new Casework(LEDGER.as("practitioner2"))
                .told("/api/v1/practice-concerns", report("practitioner"));
        Answer read = LEDGER.as("lado").get(
                "/api/v1/practice-concerns/" + Casework.idOf(reported), "Ledger-Position",
                reported.header("Ledger-Position"));
        assertThat(read.status()).as(read::text).isEqualTo(200);
        assertThat(read.json().get("allegation").booleanValue()).isTrue();
        assertThat(read.text()).contains("Shouted at the child.");
        String matter = Casework.idOf(reported);
        String item = askedAbout("lado", matter, "ESC-3");
        assertThat(LEDGER.as("manager").get(item).status()).isEqualTo(200);
        assertThat(LEDGER.as("practitioner").get(item).status()).as("hidden from whom it is about").isEqualTo(404);
        assertThat(LEDGER.as("edt").get(item).status()).as("a staff matter").isEqualTo(404);
    }

    @Test
    void languageReportedBySomebodyElseAsksTheLineManagerAndGovernance() {
        String matter = Casework.idOf(new Casework(LEDGER.as("practitioner2")).told(
                "/api/v1/practice-concerns",
                """
                {"worker": "practitioner", "type": "LANGUAGE", "allegation": false, "noticedAt": "%s",
                 "facts": "Swore at a colleague."}""".formatted(LEDGER.now())));
        String item = askedAbout("governance", matter, "ESC-28");
        assertThat(LEDGER.as("manager").get(item).status()).isEqualTo(200);
        assertThat(LEDGER.as("practitioner").get(item).status()).isEqualTo(404);
        assertThat(LEDGER.as("manager2").get(item).status()).isEqualTo(404);
    }

    /** Where the item is that a rule raised about a staff matter, as soon as the account finds it in its queue. */
    private static String askedAbout(String account, String matter, String rule) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> new Casework(LEDGER.as(account)).read("/api/v1/escalations?status=OPEN&limit=200")
                        .get("items")
                        .valueStream()
                        .filter(item -> item.at("/subject/id").stringValue("").equals(matter))
                        .filter(item -> item.get("rule").stringValue().equals(rule))
                        .map(item -> "/api/v1/escalations/" + item.get("id").stringValue())
                        .findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void aPlatformIsAssessedByOneAndApprovedByAnother() {
        String name = "p" + UUID.randomUUID();
        Casework admin = new Casework(LEDGER.as("admin"));
        admin.told(
                "/api/v1/platforms",
                """
                {"platform": "%s", "status": "APPROVED", "licence": "ENTERPRISE", "from": "%s", "note": "Read."}"""
                        .formatted(name, LEDGER.now()));
        assertThat(admin.by().post("/api/v1/platforms/" + name + "/approval", "{}").status()).isEqualTo(403);
        Answer approved = GOVERNANCE.told("/api/v1/platforms/" + name + "/approval", "{}");
        Answer register = LEDGER.as("admin").get(
                "/api/v1/platforms", "Ledger-Position", approved.header("Ledger-Position"));
        assertThat(register.json().get("items").valueStream()
                .filter(item -> item.get("platform").stringValue().equals(name))
                .map(item -> item.get("kind").stringValue())).containsExactly("PROPOSED", "AGREED");
    }

    @Test
    void aRuleGetsAVersionByTwoPeople() {
        Casework admin = new Casework(LEDGER.as("admin"));
        admin.told(
                "/api/v1/policies/ESC-19/versions",
                """
                {"thresholds": [{"measure": "WORKING_DAYS", "value": 3}], "effectiveFrom": "%s", "reason": "Too soon."}"""
                        .formatted(LEDGER.now().plus(Duration.ofDays(3650))));
        assertThat(LEDGER.as("governance").post("/api/v1/policies/ESC-19/versions/9/approval", "{}").status())
                .isEqualTo(409);
        GOVERNANCE.told("/api/v1/policies/ESC-19/versions/2/approval", "{}");
        assertThat(LEDGER.as("governance").get("/api/v1/policies").json().get("items").valueStream()
                .filter(item -> item.get("rule").stringValue().equals("ESC-19"))
                .map(item -> item.get("version").intValue())).containsExactly(1, 2);
    }

    private static String report(String worker) {
        return """
               {"worker": "%s", "type": "CONDUCT", "allegation": true, "noticedAt": "%s",
                "facts": "Shouted at the child."}""".formatted(worker, LEDGER.now());
    }

    private static List<JsonNode> ofThisCall(String account) {
        return new Casework(LEDGER.as(account)).read("/api/v1/practice-concerns").get("items").valueStream()
                .filter(concern -> concern.has("contactId")
                        && contact.equals(concern.get("contactId").stringValue()))
                .toList();
    }
}
