package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scenarios 14 and 18: a call that is sent again and again, and a correction after everything was signed off. */
class RetriedAndCorrectedIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Api PRACTITIONER = LEDGER.as("practitioner");
    private static final Casework WORK = new Casework(PRACTITIONER);

    @Test
    void aCallSentThreeTimesIsOneEntryAndWithAnotherBodyIsRefused() {
        String child = WORK.openChild("Rowan");
        String key = "retried-" + child;
        String body = attempt(child, LEDGER.now());

        Answer first = PRACTITIONER.post("/api/v1/contacts", key, body, new String[0]);
        Answer second = PRACTITIONER.post("/api/v1/contacts", key, body, new String[0]);
        Answer third = PRACTITIONER.post("/api/v1/contacts", key, body, new String[0]);
        Answer other = PRACTITIONER.post(
                "/api/v1/contacts", key, body.replace("WELFARE_CHECK", "ASSESSMENT"), new String[0]);

        assertThat(List.of(first.status(), second.status(), third.status())).containsOnly(201);
        assertThat(List.of(second.text(), third.text())).containsOnly(first.text());
        assertThat(third.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(Casework.types(WORK.timeline(child, third)))
                .filteredOn("contact-attempt-recorded"::equals)
                .hasSize(1);
    }

    @Test
    void aCorrectionAfterSignOffLeavesTheOriginalReadableAndTheProofsHolding() {
        String child = WORK.openChild("Wren");
        Instant began = LEDGER.now();
        String call = WORK.call(began, child);
        Answer concluded = WORK.tell(call, "conclusion",
                """
                {"endedAt": "%s", "summary": "Seen with her father.", "worriesNoticed": "NO",
                 "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO"}]}""".formatted(began, child));
        WORK.tell(call, "mosaic-record", "{\"caseNoteId\": \"1\", \"recordedAt\": \"%s\"}".formatted(began));
        long position = concluded.json().get("position").longValue();
        String leaf = leaf(position);

        Answer corrected = WORK.tell(call, "corrections",
                """
                {"position": %d, "field": "summary", "to": "Seen with her uncle.", "reason": "It was her uncle."}"""
                        .formatted(position));

        JsonNode timeline = WORK.timeline(child, corrected);
        JsonNode original = timeline.valueStream()
                .filter(entry -> entry.get("position").longValue() == position)
                .findFirst()
                .orElseThrow();
        assertThat(original.toString()).contains("Seen with her father.");
        assertThat(original.get("correctedBy")).as("the original says by what it was corrected").hasSize(1);
        assertThat(timeline.get(0).get("type").stringValue()).isEqualTo("contact-corrected");
        assertThat(timeline.get(0).toString()).contains("Seen with her uncle.", "It was her uncle.");
        assertThat(leaf(position)).as("what is proved of the original").isEqualTo(leaf);
        Answer proof = PRACTITIONER.get("/api/v1/ledger/proofs/inclusion?position=" + position + "&size="
                + (corrected.json().get("position").longValue() + 1));
        assertThat(proof.status()).as(proof::text).isEqualTo(200);
    }

    private static String leaf(long position) {
        return WORK.read("/api/v1/ledger/entries/" + position).get("leafHash").stringValue();
    }

    private static String attempt(String child, Instant at) {
        return """
               {"childIds": ["%s"], "channel": "PHONE", "purpose": "WELFARE_CHECK", "attemptedAt": "%s",
                "outcome": "NO_ANSWER", "practitionerLocation": "OFFICE"}""".formatted(child, at);
    }
}
