package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Nobody takes notice of a concern in time. It goes to the service manager by itself, once, who asks the practitioner
 * something before deciding; the team's manager is past being asked.
 */
class MissedDeadlineIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework MANAGER = new Casework(LEDGER.as("manager"));
    private static final Casework SERVICE_MANAGER = new Casework(LEDGER.as("service-manager"));

    private static String escalation;
    private static Instant acknowledgeBy;
    private static Instant lookedAgain;
    private static JsonNode missed;
    private static int refusedToTheTeam;
    private static JsonNode resolved;

    @BeforeAll
    static void nobodyTakesNoticeInTime() {
        String child = PRACTITIONER.openChild("Juniper");
        PRACTITIONER.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"], "factsObserved": "Alone at home.",
                 "immediateDanger": false, "parentInformed": true}"""
                        .formatted(child, LEDGER.now().minusSeconds(60)));
        JsonNode raised = MANAGER.awaitQueue(child, "ESC-2").getFirst();
        escalation = raised.get("id").stringValue();
        acknowledgeBy = Due.of(raised).getFirst().at();

        LEDGER.moveClockTo(acknowledgeBy.plusSeconds(1));
        missed = await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVICE_MANAGER.queue(child, "ESC-2").getFirst(),
                        item -> item.get("tier").intValue() == 2);
        lookedAgain = Due.of(missed).getLast().at();
        refusedToTheTeam = MANAGER.by()
                .post("/api/v1/escalations/" + escalation + "/acknowledgement", "{}").status();

        SERVICE_MANAGER.act(escalation, "acknowledgement", "{}");
        SERVICE_MANAGER.act(escalation, "return", """
                                                  {"question": "Who was at home?"}""");
        PRACTITIONER.act(escalation, "answer", """
                                               {"text": "Nobody until six."}""");
        SERVICE_MANAGER.act(escalation, "decision", """
                                                    {"decision": "VISIT", "rationale": "The child is four."}""");
        var last = SERVICE_MANAGER.act(escalation, "resolution", """
                                                                 {"outcome": "DONE", "reason": "Seen and safe."}""");
        resolved = SERVICE_MANAGER.by()
                .get("/api/v1/escalations/" + escalation, "Ledger-Position", last.header("Ledger-Position"))
                .json();
    }

    @Test
    void isShownAsMissedAndOverdue() {
        assertThat(missed.get("overdue").booleanValue()).isTrue();
        assertThat(missed.get("queue").stringValue()).isEqualTo("SERVICE_MANAGER");
        assertThat(missed.get("due").get(0).get("missedAt").stringValue()).isEqualTo(acknowledgeBy.toString());
    }

    @Test
    void givesTheNextTierAsLongAgain() {
        assertThat(lookedAgain).isAfter(acknowledgeBy);
        assertThat(missed.get("due").valueStream().map(due -> due.get("step").stringValue()))
                .containsExactly("ACKNOWLEDGE", "DECIDE", "ACKNOWLEDGE");
    }

    @Test
    void isNoLongerTheTeamManagersToAnswer() {
        assertThat(refusedToTheTeam).isEqualTo(403);
    }

    @Test
    void isHistoryForEverOnceItIsResolved() {
        assertThat(Casework.types(resolved.get("entries")))
                .isEqualTo(List.of(
                        "escalation-raised", "deadline-missed", "raised-to-next-tier", "escalation-acknowledged",
                        "returned-for-information", "information-provided", "manager-decision-recorded",
                        "escalation-resolved"));
        assertThat(resolved.get("status").stringValue()).isEqualTo("RESOLVED");
    }
}
