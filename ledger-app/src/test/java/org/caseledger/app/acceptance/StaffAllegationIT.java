package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A carer says something about a colleague of the practitioner who hears it. The designated officer takes it up; the
 * colleague, who may otherwise open the child's record, sees nothing of it anywhere, from the entry on that records it.
 */
class StaffAllegationIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework MANAGER = new Casework(LEDGER.as("manager"));
    private static final Casework OFFICER = new Casework(LEDGER.as("lado"));
    private static final Api ALLEGED = LEDGER.as("practitioner2");

    private static String child;
    private static String contact;
    private static String concern;
    private static String escalation;
    private static Answer last;

    @BeforeAll
    static void anAllegationIsMade() {
        child = PRACTITIONER.openChild("Linnet");
        PRACTITIONER.told("/api/v1/children/" + child + "/allocations",
                "{\"worker\": \"practitioner2\", \"team\": \"north\", \"involvement\": \"CO_WORKER\"}");
        contact = PRACTITIONER.call(LEDGER.now(), child);
        concern = Casework.idOf(PRACTITIONER.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "contactId": "%s", "noticedAt": "%s", "categories": ["STAFF_ALLEGATION"],
                 "allegedWorker": "practitioner2", "factsObserved": "The carer said that the worker had shouted at Linnet.",
                 "immediateDanger": false, "parentInformed": true}"""
                        .formatted(child, contact, LEDGER.now())));
        escalation = await().atMost(Duration.ofSeconds(20))
                .until(() -> MANAGER.read("/api/v1/escalations?childId=" + child).get("items"), items -> !items
                        .isEmpty())
                .get(0).get("id").stringValue();
        MANAGER.told(path("referrals"), "{\"at\": \"%s\", \"to\": \"LADO\", \"reason\": \"As the procedure asks.\"}"
                .formatted(LEDGER.now()));
        MANAGER.act(escalation, "acknowledgement", "{}");
        OFFICER.told(path("referrals/acknowledgement"), "{\"at\": \"%s\", \"to\": \"LADO\"}".formatted(LEDGER.now()));
        last = OFFICER.told(path("lado"),
                """
                {"at": "%s", "outcome": "UNSUBSTANTIATED", "rationale": "Nobody else was there."}"""
                        .formatted(LEDGER.now()));
    }

    @Test
    void isReadWholeByTheDesignatedOfficerWithTheNameOfWhomItIsAbout() {
        JsonNode read = OFFICER.by()
                .get("/api/v1/safeguarding-concerns/" + concern, "Ledger-Position", last.header("Ledger-Position"))
                .json();

        assertThat(read.get("state").stringValue()).isEqualTo("DECIDED");
        assertThat(read.get("childIds").get(0).stringValue()).isEqualTo(child);
        assertThat(read.get("contactId").stringValue()).isEqualTo(contact);
        assertThat(Casework.types(read.get("entries")))
                .containsExactly(
                        "staff-allegation-made", "safeguarding-concern-reported", "lado-referral-made",
                        "referral-acknowledged", "lado-outcome-recorded");
        assertThat(read.at("/entries/0/detail/alleged").stringValue()).isEqualTo("practitioner2");
    }

    @Test
    void isNotThereForWhomItIsAbout() {
        assertThat(ALLEGED.get("/api/v1/children/" + child).status()).isEqualTo(200);
        for (String record : List.of("/api/v1/safeguarding-concerns/" + concern, "/api/v1/escalations/" + escalation)) {
            Answer hidden = ALLEGED.get(record);
            assertThat(hidden.status()).as(record).isEqualTo(404);
            assertThat(hidden.text()).isEqualTo(ALLEGED.get(record.replaceAll("[0-9a-f]{12}$", "0123456789ab")).text()
                    .replaceAll("[0-9a-f]{12}\"", record.substring(record.length() - 12) + "\""));
        }
        assertThat(ALLEGED.post(
                path("immediate-actions"), "{\"at\": \"%s\", \"action\": \"None.\"}".formatted(LEDGER.now()))
                .status())
                .isEqualTo(404);
    }

    @Test
    void leavesNothingOnTheTimelineThatWhomItIsAboutReads() {
        String timeline = "/api/v1/children/" + child + "/timeline";
        String position = last.header("Ledger-Position");
        JsonNode others = PRACTITIONER.by().get(timeline, "Ledger-Position", position).json().get("items");
        JsonNode theirs = ALLEGED.get(timeline, "Ledger-Position", position).json().get("items");

        assertThat(Casework.types(others))
                .contains("safeguarding-concern-reported", "escalation-raised", "escalation-acknowledged")
                .doesNotContain("staff-allegation-made");
        assertThat(others.toString()).doesNotContain("\"alleged\"");
        assertThat(Casework.types(theirs))
                .contains("contact-held", "worker-allocated")
                .noneMatch(type -> type.startsWith("safeguarding-") || type.startsWith("escalation-")
                        || type.startsWith("lado-") || type.startsWith("referral-"));
        assertThat(theirs.toString()).doesNotContain(concern).doesNotContain(escalation);
    }

    @Test
    void isNoLinkOfTheContactForWhomItIsAbout() {
        String path = "/api/v1/contacts/" + contact;
        JsonNode others = PRACTITIONER.by().get(path, "Ledger-Position", last.header("Ledger-Position")).json();
        JsonNode theirs = ALLEGED.get(path, "Ledger-Position", last.header("Ledger-Position")).json();

        assertThat(others.get("concerns").get(0).stringValue()).isEqualTo(concern);
        assertThat(theirs.get("concerns")).isEmpty();
        assertThat(theirs.toString()).doesNotContain(concern).doesNotContain(escalation);
    }

    @Test
    void isInNoQueueOfWhomItIsAbout() {
        assertThat(ALLEGED.get("/api/v1/escalations").text()).doesNotContain(escalation).doesNotContain(concern);
    }

    @Test
    void keepsOtherConcernsFromTheDesignatedOfficer() {
        String other = Casework.idOf(PRACTITIONER.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"],
                 "factsObserved": "Linnet was hungry.", "immediateDanger": false, "parentInformed": true}"""
                        .formatted(child, LEDGER.now())));

        assertThat(OFFICER.by().get("/api/v1/safeguarding-concerns/" + other).status()).isEqualTo(404);
        assertThat(OFFICER.by().get("/api/v1/children/" + child + "/timeline").status()).isEqualTo(403);
    }

    @Test
    void namesSomebodyOfTheRegister() {
        Answer refused = PRACTITIONER.by().post(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["STAFF_ALLEGATION"],
                 "allegedWorker": "nobody-here", "factsObserved": "Something.",
                 "immediateDanger": false, "parentInformed": true}"""
                        .formatted(child, LEDGER.now()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field()).isEqualTo("/allegedWorker unknown-worker");
    }

    private static String path(String step) {
        return "/api/v1/safeguarding-concerns/" + concern + "/" + step;
    }
}
