package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.caseledger.app.accounts.DemoAccount;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whoever sees an escalation in the queue may open it, and nobody else; seeing is not acting. */
class QueueAndItemAgreeIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();

    private static String child;

    /** What the practitioner of team north reported, and what the manager of team north did. */
    private static String byPractitioner;
    private static String byManager;

    @BeforeAll
    static void record() {
        Casework practitioner = new Casework(LEDGER.as("practitioner"));
        child = practitioner.openChild("Thistle");
        byPractitioner = escalationOf(practitioner, 1);
        byManager = escalationOf(new Casework(LEDGER.as("manager")), 2);
    }

    /** The newest escalation after a concern was reported, once there are so many in the manager's queue. */
    private static String escalationOf(Casework reporter, int expected) {
        reporter.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"],
                 "factsObserved": "No food in the house.", "immediateDanger": false, "parentInformed": true}"""
                        .formatted(child, LEDGER.now()));
        Set<String> known = new TreeSet<>();
        if (byPractitioner != null) {
            known.add(byPractitioner);
        }
        return org.awaitility.Awaitility.await().until(
                () -> new TreeSet<>(listed("manager")), ids -> ids.size() == expected).stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> listed(String account) {
        Answer queue = LEDGER.as(account).get("/api/v1/escalations?limit=200&childId=" + child);
        Set<String> ids = new TreeSet<>();
        if (queue.status() == 200) {
            for (JsonNode item : queue.json().get("items")) {
                ids.add(item.get("id").stringValue());
            }
        } else {
            assertThat(queue.status()).as(queue::text).isEqualTo(403);
        }
        return ids;
    }

    static Set<String> accounts() {
        Set<String> names = new TreeSet<>();
        DemoAccount.all().forEach(account -> names.add(account.name()));
        return names;
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void theQueueAndTheItemAgree(String account) {
        Set<String> listed = listed(account);
        int hidden = LEDGER.as(account).get("/api/v1/escalations").status() == 200 ? 404 : 403;

        for (String escalation : Set.of(byPractitioner, byManager)) {
            Answer opened = LEDGER.as(account).get("/api/v1/escalations/" + escalation);
            assertThat(opened.status()).as(opened::text).isEqualTo(listed.contains(escalation) ? 200 : hidden);
        }
    }

    @Test
    void aPractitionerSeesWhatIsAboutTheirOwnRecordAndNothingElseOfTheirTeam() {
        assertThat(listed("practitioner")).containsExactly(byPractitioner);
        assertThat(listed("practitioner2")).isEmpty();
    }

    @Test
    void managersSeeTheirTeamsAndThoseWhoCoverAllTeamsSeeEverything() {
        assertThat(listed("manager")).containsExactlyInAnyOrder(byPractitioner, byManager);
        assertThat(listed("manager2")).isEmpty();
        assertThat(listed("service-manager")).containsExactlyInAnyOrder(byPractitioner, byManager);
        assertThat(listed("edt")).containsExactlyInAnyOrder(byPractitioner, byManager);
    }

    @Test
    void whoMayNotSeeAnItemIsToldItIsNotThereWhenTheyAct() {
        String answer = "/api/v1/escalations/" + byManager + "/answer";
        assertThat(LEDGER.as("practitioner").post(answer, "{\"text\": \"It was me.\"}").status()).isEqualTo(404);
        assertThat(LEDGER.as("manager2").post("/api/v1/escalations/" + byManager + "/acknowledgement", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void aManagerReadsWhatIsAboutTheirOwnRecordAndNeverActsOnIt() {
        String own = "/api/v1/escalations/" + byManager;
        assertThat(LEDGER.as("manager").get(own).status()).isEqualTo(200);
        assertThat(LEDGER.as("manager").post(own + "/acknowledgement", "{}").status()).isEqualTo(403);
    }
}
