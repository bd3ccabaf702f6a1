package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Scenario 16: retention ends under a legal hold; the hold is released and the key is destroyed by two people. What the
 * ledger has committed is carried out although the application ends between the decision and its execution.
 */
class ErasureByTwoPeopleIT {

    private static final String ERASED = "erased on ";
    private static final String AUTHORITY = ", by authority of retention rule CIC-75";

    @Test
    void eraseWhatAChildSaidEverywhereAndNothingElse(@TempDir Path home) throws IOException {
        Told told;
        Path list = home.resolve("vault/destroyed-keys");
        Path away = home.resolve("destroyed-keys-away");
        try (RunningLedger ledger = RunningLedger.on(home)) {
            told = record(ledger);
            Casework manager = new Casework(ledger.as("manager"));
            Casework governance = new Casework(ledger.as("governance"));
            refusedUnderAHold(told, manager, governance);
            Files.move(list, away);
            governance.told(told.of("/key-destruction/approval"), "{}");
            assertThat(governance.by().get(told.of("/erasure-certificate")).status()).isIn(404, 409);
            assertThat(manager.read(told.of("")).get("givenName").stringValue()).isEqualTo("Rowan");
        }
        Files.move(away, list);
        try (RunningLedger ledger = RunningLedger.on(home)) {
            isErasedEverywhere(told, ledger);
            theSkeletonAndTheProofsStay(told, ledger);
            nothingMoreIsWritten(told, ledger);
            certified(told, ledger);
        }
        assertThat(list).content().contains("CHILD " + told.child() + " ").contains(" retention rule CIC-75");
        aRestoredDatabaseIsErasedAgain(home, told);
    }

    private record Told(String child, String sibling, String call, String concern, String escalation, long position,
            int entries, JsonNode leaf) {

        String of(String path) {
            return "/api/v1/children/" + child + path;
        }
    }

    private static Told record(RunningLedger ledger) {
        Casework practitioner = new Casework(ledger.as("practitioner"));
        Casework manager = new Casework(ledger.as("manager"));
        String child = practitioner.openChild("Rowan");
        String sibling = practitioner.openChild("Wren");
        Instant start = ledger.now();
        String call = practitioner.call(start, child, sibling);
        practitioner.tell(call, "termination", """
                                               {"reason": "CLOTHING", "terminatedAt": "%s", "explanationGiven": true,
                                                "rationale": "said about both"}""".formatted(start));
        String own = practitioner.call(start, child);
        Answer concluded = practitioner.tell(own, "conclusion",
                """
                {"endedAt": "%s", "summary": "said about Rowan",
                 "worriesNoticed": "NO", "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO"}]}"""
                        .formatted(start, child));
        String concern = Casework.idOf(practitioner.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"], "factsObserved": "seen at Rowan's",
                 "immediateDanger": false, "parentInformed": true}""".formatted(child, start)));
        String escalation = manager.awaitQueue(child, "ESC-4").getFirst().get("id").stringValue();
        manager.act(escalation, "acknowledgement", "{}");
        manager.act(escalation, "decision", """
                                            {"decision": "VISIT", "rationale": "decided about both"}""");
        long position = concluded.json().get("position").longValue();
        Answer last = manager.told("/api/v1/contacts/" + own + "/notes", "{\"text\": \"added about Rowan\"}");
        return new Told(
                child,
                sibling,
                call,
                concern,
                escalation,
                position,
                practitioner.timeline(child, last).size(),
                practitioner.read("/api/v1/ledger/entries/" + position));
    }

    private static void refusedUnderAHold(Told told, Casework manager, Casework governance) {
        String asking = """
                        {"reason": "The 75th anniversary has passed.", "retentionRule": "CIC-75"}""";
        String hold = Casework.idOf(governance.told(told.of("/legal-holds"), "{\"reason\": \"an inquiry\"}"));
        assertThat(manager.by().post(told.of("/key-destruction"), asking).problem()).isEqualTo("legal-hold-applies");
        governance.told(told.of("/legal-holds/" + hold + "/release"), "{\"reason\": \"the inquiry reported\"}");
        assertThat(governance.by().post(told.of("/key-destruction/approval"), "{}").problem())
                .isEqualTo("no-key-destruction-asked-for");
        governance.told(told.of("/key-destruction"), asking);
        Answer alone = governance.by().post(told.of("/key-destruction/approval"), "{}");
        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.problem()).isEqualTo("key-destruction-needs-another-person");
        String late = Casework.idOf(manager.told(told.of("/legal-holds"), "{\"reason\": \"a court case\"}"));
        assertThat(governance.by().post(told.of("/key-destruction/approval"), "{}").problem())
                .isEqualTo("legal-hold-applies");
        assertThat(manager.by().post(told.of("/legal-holds/" + late + "/release"), "{\"reason\": \"x\"}").status())
                .as("a team manager releases none")
                .isEqualTo(403);
        governance.told(told.of("/legal-holds/" + late + "/release"), "{\"reason\": \"it was settled\"}");
        Answer asked = manager.told(told.of("/key-destruction"), asking);
        assertThat(manager.by().post(told.of("/key-destruction/approval"), "{}").status()).isEqualTo(403);
        JsonNode child = manager.by()
                .get(told.of(""), "Ledger-Position", asked.header("Ledger-Position"))
                .json();
        assertThat(child.get("keyDestruction").get("askedBy").stringValue()).isEqualTo("manager");
        assertThat(child.get("legalHolds")).hasSize(2).allSatisfy(
                one -> assertThat(one.get("releasedBy").stringValue()).isEqualTo("governance"));
        assertThat(manager.read(told.of("/legal-holds/" + hold)).get("reason").stringValue()).isEqualTo("an inquiry");
    }

    private static void isErasedEverywhere(Told told, RunningLedger ledger) {
        Casework manager = new Casework(ledger.as("manager"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(manager.read(told.of("")).get("givenName").stringValue())
                        .startsWith(ERASED)
                        .endsWith(AUTHORITY));
        String shown = manager.read(told.of("")).toString() + timeline(told.child(), manager)
                + manager.read("/api/v1/safeguarding-concerns/" + told.concern())
                + manager.read("/api/v1/escalations?childId=" + told.child());
        assertThat(shown)
                .contains(AUTHORITY)
                .doesNotContain("Rowan", "Samplewood", "2014-05-02", "said about", "seen at", "decided about",
                        "inquiry", "court");
        String shared = timeline(told.sibling(), manager) + manager.read("/api/v1/contacts/" + told.call())
                + manager.read("/api/v1/escalations/" + told.escalation());
        assertThat(shared).contains("said about both", "decided about both");
        assertThat(manager.read("/api/v1/children/" + told.sibling()).get("givenName").stringValue())
                .isEqualTo("Wren");
    }

    /** The entries are there with their times and codes, and the entry's leaf is the one that was hashed. */
    private static void theSkeletonAndTheProofsStay(Told told, RunningLedger ledger) {
        Casework manager = new Casework(ledger.as("manager"));
        JsonNode timeline = manager.read(told.of("/timeline?limit=200")).get("items");
        assertThat(timeline.size()).isGreaterThan(told.entries());
        assertThat(Casework.types(timeline)).contains("contact-concluded", "personal-data-key-destroyed");
        JsonNode concluded = timeline.valueStream()
                .filter(entry -> entry.get("position").longValue() == told.position())
                .findFirst()
                .orElseThrow();
        assertThat(concluded.get("flags").toString()).contains("text-erased");
        assertThat(concluded.get("detail").get("worriesNoticed").stringValue()).isEqualTo("NO");
        assertThat(manager.read("/api/v1/ledger/entries/" + told.position())).isEqualTo(told.leaf());
    }

    private static void nothingMoreIsWritten(Told told, RunningLedger ledger) {
        Api practitioner = ledger.as("practitioner");
        Answer refused = practitioner.post("/api/v1/contacts", """
                                                               {"childIds": ["%s"], "channel": "PHONE",
                                                                "purpose": "WELFARE_CHECK", "attemptedAt": "%s",
                                                                "outcome": "NO_ANSWER", "reason": "nobody"}"""
                .formatted(told.child(), ledger.now()));
        assertThat(refused.problem()).isEqualTo("personal-data-erased");
        assertThat(practitioner.post(told.of("/allocations"), """
                                                              {"worker": "practitioner", "team": "north",
                                                               "involvement": "DUTY"}""").problem())
                .isEqualTo("personal-data-erased");
        assertThat(ledger.superuser()
                .sql("SELECT count(*) FROM vault.data_key WHERE subject = ? AND wrapped IS NULL")
                .param(java.util.UUID.fromString(told.child()))
                .query(Integer.class)
                .single())
                .isOne();
    }

    private static void certified(Told told, RunningLedger ledger) {
        Casework governance = new Casework(ledger.as("governance"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> governance.by().get(told.of("/erasure-certificate")).status() == 200);
        JsonNode certificate = governance.read(told.of("/erasure-certificate"));
        assertThat(certificate.get("askedBy").stringValue()).isEqualTo("manager");
        assertThat(certificate.get("approvedBy").stringValue()).isEqualTo("governance");
        assertThat(certificate.get("retentionRule").stringValue()).isEqualTo("CIC-75");
        assertThat(Instant.parse(certificate.get("lastBackupExpires").stringValue()))
                .isEqualTo(Instant.parse(certificate.get("keyDestroyedAt").stringValue()).plus(Duration.ofDays(35)));
        assertThat(certificate.get("keyEncryptionKeyVersion").intValue()).isOne();
        assertThat(certificate.get("keyEncryptionKeyDestroyed").booleanValue()).isFalse();
        assertThat(governance.by().get("/api/v1/children/" + told.sibling() + "/erasure-certificate").status())
                .isEqualTo(404);
    }

    /** A database that has lost the decision and the list outside it, which has not. */
    private static void aRestoredDatabaseIsErasedAgain(Path home, Told told) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(home.resolve("vault/destroyed-keys")));
        lines.add("CHILD " + told.sibling() + " 2026-05-03T09:30:00Z retention rule CP-35");
        Files.write(home.resolve("vault/destroyed-keys"), lines);
        try (RunningLedger ledger = RunningLedger.on(home)) {
            Casework manager = new Casework(ledger.as("manager"));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(timeline(told.sibling(), manager))
                            .contains("personal-data-key-destroyed"));
            assertThat(manager.read("/api/v1/children/" + told.sibling()).get("givenName").stringValue())
                    .isEqualTo("erased on 3 May 2026, by authority of retention rule CP-35");
        }
    }

    private static String timeline(String child, Casework by) {
        return by.read("/api/v1/children/" + child + "/timeline?limit=200").toString();
    }
}
