package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A worker is proposed by one and approved by another; while the manager is away the deputy's turn it is. */
class StaffWhoComeAndGoIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework ADMIN = new Casework(LEDGER.as("admin"));
    private static final Casework GOVERNANCE = new Casework(LEDGER.as("governance"));
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework MANAGER = new Casework(LEDGER.as("manager"));

    @Test
    void aWorkerIsProposedByOneAndApprovedByAnother() {
        String id = Casework.idOf(ADMIN.told("/api/v1/staff/workers",
                """
                {"signInName": "birch-%d", "displayName": "Birch Example", "role": "PRACTITIONER", "team": "north"}"""
                        .formatted(LEDGER.now().toEpochMilli())));
        await().atMost(Duration.ofSeconds(60)).until(() -> status(id), "PROPOSED"::equals);
        assertThat(ADMIN.by().post("/api/v1/staff/workers/" + id + "/approval", "{}").status()).isEqualTo(403);
        GOVERNANCE.told("/api/v1/staff/workers/" + id + "/approval", "{}");
        await().atMost(Duration.ofSeconds(60)).until(() -> status(id), "HERE"::equals);
        ADMIN.told("/api/v1/staff/workers/" + id + "/leaving", "{}");
        await().atMost(Duration.ofSeconds(60)).until(() -> status(id), "LEFT"::equals);
        assertThat(ADMIN.by().post("/api/v1/staff/workers/" + id + "/leaving", "{}").status()).isEqualTo(409);
    }

    @Test
    void theDeputyHasWhatWaitsWhileTheManagerIsAway() {
        ADMIN.told("/api/v1/staff/teams", """
                                          {"team": "north", "manager": "manager", "deputies": ["manager2"]}""");
        GOVERNANCE.told("/api/v1/staff/teams/north/approval", "{}");
        Instant now = LEDGER.now();
        String child = PRACTITIONER.openChild("Maple");
        PRACTITIONER.told("/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"], "factsObserved": "Alone at home.",
                 "immediateDanger": false, "parentInformed": true}""".formatted(child, now.minusSeconds(60)));
        MANAGER.awaitQueue(child, "ESC-2");
        await().atMost(Duration.ofSeconds(60)).until(() -> owners(child), List.of("manager")::equals);

        ADMIN.told("/api/v1/staff/workers/" + idOf("manager") + "/absences",
                """
                {"from": "%s", "to": "%s"}""".formatted(now.minusSeconds(1), now.plusSeconds(30)));
        await().atMost(Duration.ofSeconds(20)).until(() -> owners(child), List.of("manager2")::equals);
        String item = MANAGER.queue(child, "ESC-2").getFirst().get("id").stringValue();
        Casework deputy = new Casework(LEDGER.as("manager2"));
        assertThat(deputy.queue(child, "ESC-2")).hasSize(1);
        deputy.act(item, "acknowledgement", "{}");
        LEDGER.moveClockTo(now.plusSeconds(60));
        assertThat(deputy.by().get("/api/v1/escalations/" + item).status()).as("once the manager is back")
                .isEqualTo(404);
        assertThat(owners(child)).containsExactly("manager");
    }

    private static List<String> owners(String child) {
        return MANAGER.queue(child, "ESC-2").getFirst().get("owners").valueStream().map(JsonNode::stringValue).toList();
    }

    private static String status(String id) {
        return workers().stream()
                .filter(worker -> worker.get("id").stringValue().equals(id))
                .map(worker -> worker.get("status").stringValue())
                .findFirst()
                .orElse("");
    }

    private static String idOf(String signInName) {
        return workers().stream()
                .filter(worker -> worker.get("signInName").stringValue().equals(signInName))
                .map(worker -> worker.get("id").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> workers() {
        return GOVERNANCE.read("/api/v1/staff").get("items").valueStream().toList();
    }
}
