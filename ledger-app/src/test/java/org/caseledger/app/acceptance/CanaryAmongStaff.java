package org.caseledger.app.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.web.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Plants words in what is recorded about staff, registers, rules and calendars. */
final class CanaryAmongStaff {

    private static final String CONDUCT = "conduct";
    private static final String SUPERVISION = "supervision";
    private static final String SETTLED = "settled";

    private final RunningLedger ledger;
    private final Canary canary;

    CanaryAmongStaff(RunningLedger ledger, Canary canary) {
        this.ledger = ledger;
        this.canary = canary;
    }

    /** The words that are shown to those who may look into a staff matter. */
    List<String> shown() {
        return Stream.of(CONDUCT, SUPERVISION, SETTLED).map(field -> canary.word() + field).toList();
    }

    /** What concerns staff and the council; gives back what those who may look into it are shown. */
    String plant(Instant at) {
        Casework admin = new Casework(ledger.as("admin"));
        Casework governance = new Casework(ledger.as("governance"));
        admin.told(
                "/api/v1/staff/workers",
                """
                {"signInName": "%s", "displayName": "%s", "role": "PRACTITIONER", "team": "north"}"""
                        .formatted(canary.word() + "signin", canary.word() + "worker"));
        admin.told(
                "/api/v1/platforms",
                """
                {"platform": "facetime", "status": "NOT_APPROVED", "licence": "CONSUMER", "from": "%s", "note": "%s"}"""
                        .formatted(at, canary.word() + "assessment"));
        governance.told("/api/v1/platforms/facetime/approval", "{}");
        governance.told(
                "/api/v1/platforms/facetime/exceptions",
                """
                {"from": "%s", "until": "%s", "reason": "%s"}"""
                        .formatted(at, at.plus(Duration.ofDays(30)), canary.word() + "exception"));
        admin.told(
                "/api/v1/policies/ESC-19/versions",
                """
                {"thresholds": [{"measure": "WORKING_DAYS", "value": 30}], "reason": "%s"}"""
                        .formatted(canary.word() + "policy"));
        String reported = Casework.idOf(new Casework(ledger.as("practitioner2")).told(
                "/api/v1/practice-concerns",
                """
                {"worker": "practitioner", "type": "CONDUCT", "allegation": false, "noticedAt": "%s", "facts": "%s"}"""
                        .formatted(at, canary.word() + CONDUCT)));
        String path = "/api/v1/practice-concerns/" + reported;
        await().atMost(Duration.ofSeconds(20)).until(() -> governance.by().get(path).status() == 200);
        governance.told(path + "/actions", "{\"action\": \"%s\"}".formatted(canary.word() + SUPERVISION));
        Answer closed = governance.told(
                path + "/closure",
                """
                {"outcome": "PUT_RIGHT", "ladoConsidered": true, "rationale": "%s"}"""
                        .formatted(canary.word() + SETTLED));
        return governance.by().get(path, "Ledger-Position", closed.header("Ledger-Position")).text();
    }

    /** An item is given longer, as a calendar published since allows. */
    void giveLonger(String child) {
        Casework manager = new Casework(ledger.as("manager"));
        JsonNode item = manager.awaitQueue(child, "ESC-2").getFirst();
        Due decide = Due.of(item).stream().filter(due -> due.step().equals("DECIDE")).findFirst().orElseThrow();
        WorkingDays.proposeDayOff(
                new Casework(ledger.as("admin")), decide.at().atZone(Calendar.LONDON).toLocalDate());
        new Casework(ledger.as("governance")).told("/api/v1/working-calendars/approval", "{}");
        manager.act(item.get("id").stringValue(), "extension",
                """
                {"step": "DECIDE", "reason": "%s"}""".formatted(canary.word() + "longer"));
    }
}
