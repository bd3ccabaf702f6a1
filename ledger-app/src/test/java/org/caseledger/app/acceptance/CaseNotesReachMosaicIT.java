package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caseledger.app.automation.mosaic.SmallMosaic;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The ledger is killed while Mosaic has taken a note and not said so yet. The next life sends it again under the same key, and
 * it is recorded once, under the id of the first time. What is not confirmed by the next working day asks for the manager,
 * and is over once somebody confirms it.
 */
class CaseNotesReachMosaicIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void onceAcrossAKillAndAskForTheManagerWhereTheyDoNot(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        try (SmallMosaic mosaic = new SmallMosaic()) {
            String setting = "case-ledger.mosaic.endpoint=" + mosaic.address();
            mosaic.keepTheNextAndNeverAnswer();
            KilledLedger killed = KilledLedger.start(home, 1, List.of("-D" + setting));
            Casework practitioner = new Casework(killed.as("practitioner"));
            String rowan = practitioner.openChild("Rowan");
            String call = concluded(practitioner, Instant.now().minusSeconds(1), rowan);
            await().atMost(SOON).until(() -> mosaic.taken().size() == 1);
            killed.kill();

            try (RunningLedger ledger = RunningLedger.on(home, "--" + setting)) {
                forgetTheDeadNode(ledger);
                isRecordedOnce(new Casework(ledger.as("practitioner")), rowan, call, mosaic);
            }
            try (RunningLedger ledger = RunningLedger.on(home)) {
                asksForTheManager(ledger);
            }
            assertThat(mosaic.taken()).as("without an endpoint nothing is sent").hasSize(2);
        }
    }

    /** What it had taken upon itself runs out by itself, in half a minute and in two. */
    private static void forgetTheDeadNode(RunningLedger ledger) {
        ledger.superuser().sql("UPDATE app.case_note_outbox SET claimed_until = '-infinity'").update();
        ledger.superuser()
                .sql("UPDATE app.scheduled_task SET picked = false, picked_by = NULL, version = version + 1 "
                        + "WHERE task_name = 'case-notes-to-mosaic'")
                .update();
    }

    private static void isRecordedOnce(Casework practitioner, String child, String call, SmallMosaic mosaic) {
        JsonNode confirmed = await().atMost(SOON).until(
                () -> notes(practitioner, child).getFirst(),
                note -> note.get("status").stringValue().equals("CONFIRMED"));
        assertThat(confirmed.get("mosaicCaseNoteId").stringValue()).isEqualTo("774001");
        assertThat(confirmed.get("contactId").stringValue()).isEqualTo(call);
        assertThat(mosaic.kept()).isEqualTo(1);
        assertThat(mosaic.taken()).hasSize(2).allSatisfy(sent -> {
            assertThat(sent.key()).isEqualTo(confirmed.get("id").stringValue());
            assertThat(sent.body()).contains("A calm talk.").doesNotContain("Rowan");
        });
    }

    private static void asksForTheManager(RunningLedger ledger) {
        Casework practitioner = new Casework(ledger.as("practitioner"));
        Casework manager = new Casework(ledger.as("manager"));
        String wren = practitioner.openChild("Wren");
        String calm = concluded(practitioner, ledger.now(), wren);
        String undressed = practitioner.call(ledger.now(), wren);
        practitioner.tell(undressed, "termination",
                """
                {"reason": "CLOTHING", "terminatedAt": "%s", "explanationGiven": true,
                 "rationale": "An adult was not dressed for a call."}""".formatted(ledger.now()));
        JsonNode clothing = manager.awaitQueue(wren, "ESC-4").getFirst();
        Instant due = Due.of(clothing).getLast().at();

        ledger.moveClockTo(due);
        Answer seen = practitioner.tell(calm, "notes", "{\"text\": \"Nothing more.\"}");
        assertThat(manager.queue(wren, "ESC-27")).as("at the due time").isEmpty();
        ledger.moveClockTo(due.plusSeconds(1));
        JsonNode asked = manager.awaitQueue(wren, "ESC-27").getFirst();
        assertThat(asked.get("rating").stringValue()).isEqualTo("GREEN");
        assertThat(asked.get("subject").get("id").stringValue()).isEqualTo(calm);
        assertThat(asked.get("due").valueStream().map(step -> step.get("step").stringValue()))
                .containsExactly("ACKNOWLEDGE", "RECORD_ON_CHILD");
        assertThat(notes(practitioner, wren))
                .allSatisfy(note -> assertThat(note.get("status").stringValue()).isEqualTo("NOT_EXPORTED"));
        assertThat(seen.status()).isEqualTo(201);

        practitioner.tell(calm, "mosaic-record",
                "{\"caseNoteId\": \"774999\", \"recordedAt\": \"%s\"}".formatted(due));
        JsonNode over = await().atMost(SOON).until(
                () -> manager.read("/api/v1/escalations/" + asked.get("id").stringValue()),
                item -> item.get("status").stringValue().equals("RESOLVED"));
        assertThat(over.get("due").valueStream().filter(step -> step.has("metAt"))).isNotEmpty();
        assertThat(manager.queue(wren, "ESC-27")).as("the call ended for clothing waits in ESC-4").hasSize(1);
    }

    private static String concluded(Casework practitioner, Instant at, String child) {
        String call = practitioner.call(at, child);
        practitioner.tell(call, "conclusion",
                """
                {"endedAt": "%s", "summary": "A calm talk.", "worriesNoticed": "NO",
                 "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO"}]}""".formatted(at, child));
        return call;
    }

    private static List<JsonNode> notes(Casework practitioner, String child) {
        return practitioner.read("/api/v1/children/" + child + "/case-notes").get("items").valueStream().toList();
    }
}
