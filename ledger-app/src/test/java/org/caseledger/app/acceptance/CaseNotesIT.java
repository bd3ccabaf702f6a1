package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A call with two siblings is ended for clothing, another is written up late. Each child gets a note for Mosaic, with nothing of
 * the sibling's; what the manager waits for is done when both are confirmed there, and not before.
 */
class CaseNotesIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework MANAGER = new Casework(LEDGER.as("manager"));

    private static String rowan;
    private static String wren;
    private static String ended;
    private static Instant began;
    private static Answer last;
    private static List<JsonNode> notYet;
    private static Answer confirmed;

    @BeforeAll
    static void callsAreRecordedAndOneIsConfirmed() {
        rowan = PRACTITIONER.openChild("Rowan");
        wren = PRACTITIONER.openChild("Wren");
        began = LEDGER.now();
        ended = PRACTITIONER.call(began, rowan, wren);
        PRACTITIONER.tell(ended, "termination",
                """
                {"reason": "CLOTHING", "terminatedAt": "%s", "explanationGiven": true,
                 "rationale": "=An adult was not dressed for a call."}""".formatted(began));
        String late = PRACTITIONER.call(began.minus(Duration.ofDays(9)), rowan, wren);
        last = PRACTITIONER.tell(late, "conclusion",
                """
                {"endedAt": "%s", "summary": "A calm talk.", "worriesNoticed": "NO",
                 "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO", "views": "Only Rowan said this."},
                              {"childId": "%s", "seen": "PARTLY", "seenAlone": "NO", "views": "Only Wren said that."}]}"""
                        .formatted(began.minus(Duration.ofDays(9)), rowan, wren));
        MANAGER.awaitQueue(rowan, "ESC-4");
        Answer first = PRACTITIONER.tell(ended, "mosaic-record",
                "{\"caseNoteId\": \"+774411\", \"recordedAt\": \"%s\", \"childId\": \"%s\"}"
                        .formatted(began, rowan));
        await().atMost(Duration.ofSeconds(20)).until(() -> automationsHaveRead(first));
        notYet = MANAGER.queue(rowan, "ESC-4");
        confirmed = PRACTITIONER.tell(ended, "mosaic-record",
                "{\"caseNoteId\": \"774412\", \"recordedAt\": \"%s\"}".formatted(began));
    }

    @Test
    void haveOneForEachChildWithThatChildsOwnSectionAlone() {
        JsonNode rowans = notes(rowan);
        JsonNode wrens = notes(wren);

        assertThat(rowans).hasSize(2);
        assertThat(wrens).hasSize(2);
        assertThat(rowans.get(1).get("text").stringValue())
                .contains("A calm talk.", "Seen: fully", "Only Rowan said this.")
                .doesNotContain("Only Wren said that.", "partly");
        assertThat(wrens.get(1).get("text").stringValue())
                .contains("A calm talk.", "Only Wren said that.")
                .doesNotContain("Only Rowan said this.");
        assertThat(wrens.toString()).doesNotContain(rowan);
    }

    @Test
    void sayHowLateTheyWereRecorded() {
        JsonNode late = notes(rowan).get(1);

        assertThat(late.get("effectiveAt").stringValue()).isEqualTo(began.minus(Duration.ofDays(9)).toString());
        assertThat(Duration.parse(late.get("lateBy").stringValue())).isGreaterThanOrEqualTo(Duration.ofDays(9));
        assertThat(notes(rowan).get(0).has("lateBy")).isFalse();
    }

    @Test
    void fitMosaicsTitleAndNameNobody() {
        assertThat(notes(rowan)).allSatisfy(note -> {
            assertThat(note.get("title").stringValue()).hasSizeLessThanOrEqualTo(100).doesNotContain("Rowan");
            assertThat(note.get("author").stringValue()).isEqualTo("practitioner");
            assertThat(note.get("mosaicPersonId").stringValue()).matches("[0-9]+");
        });
        assertThat(notes(rowan).get(0).get("title").stringValue()).isEqualTo("Video call ended early: clothing");
    }

    @Test
    void areConfirmedWithTheIdMosaicGaveEach() {
        assertThat(notes(rowan).get(0).get("status").stringValue()).isEqualTo("CONFIRMED");
        assertThat(notes(rowan).get(0).get("mosaicCaseNoteId").stringValue()).isEqualTo("+774411");
        assertThat(notes(wren).get(0).get("mosaicCaseNoteId").stringValue()).isEqualTo("774412");
        assertThat(notes(wren).get(1).get("status").stringValue()).isEqualTo("NOT_EXPORTED");
    }

    @Test
    void areConfirmedOnce() {
        Answer again = PRACTITIONER.by().post("/api/v1/contacts/" + ended + "/mosaic-record",
                "{\"caseNoteId\": \"999\", \"recordedAt\": \"%s\"}".formatted(began));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("case-note-already-confirmed");
    }

    @Test
    void completeWhatTheManagerWaitsForWhenEveryChildsIsThere() {
        assertThat(steps(notYet)).doesNotContain("RECORD_ON_CHILD");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(steps(MANAGER.queue(rowan, "ESC-4"))).contains("RECORD_ON_CHILD"));
    }

    @Test
    void areATableInWhichNoCellIsAFormula() {
        Answer table = PRACTITIONER.by().get(
                "/api/v1/children/" + rowan + "/case-notes?format=csv", "Ledger-Position",
                confirmed.header("Ledger-Position"));

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text()).contains("'+774411").startsWith("type,title,effectiveAt,recordedAt,lateBy");
    }

    @Test
    void areListedForATeamAndWithinATimeForThoseWhoMaySeeTheChildren() {
        String path = "/api/v1/case-notes?team=north&from=" + began.minusSeconds(1) + "&limit=200";
        Set<String> seen = MANAGER.read(path).get("items").valueStream()
                .map(note -> note.get("childId").stringValue())
                .collect(Collectors.toSet());

        assertThat(seen).contains(rowan, wren);
        assertThat(LEDGER.as("manager2").get(path).json().get("items")).isEmpty();
        assertThat(LEDGER.as("manager2").get("/api/v1/children/" + rowan + "/case-notes").status()).isEqualTo(404);
        assertThat(LEDGER.as("admin").get(path).status()).isEqualTo(403);
    }

    @Test
    void areAboutChildrenOfTheContact() {
        String stranger = PRACTITIONER.openChild("Linnet");
        Answer refused = PRACTITIONER.by().post("/api/v1/contacts/" + ended + "/mosaic-record",
                "{\"caseNoteId\": \"1\", \"recordedAt\": \"%s\", \"childId\": \"%s\"}".formatted(began, stranger));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field()).isEqualTo("/childId unknown-child");
    }

    private static JsonNode notes(String child) {
        Answer answer = PRACTITIONER.by().get(
                "/api/v1/children/" + child + "/case-notes", "Ledger-Position", confirmed.header("Ledger-Position"));
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
        return answer.json().get("items");
    }

    private static boolean automationsHaveRead(Answer recorded) {
        return LEDGER.superuser()
                .sql("SELECT convert_from(token, 'UTF8') FROM app.token_entry WHERE processor_name = 'automation'")
                .query(String.class)
                .list()
                .stream()
                .map(token -> token.replaceAll("[^0-9]", ""))
                .anyMatch(read -> !read.isEmpty()
                        && Long.parseLong(read) >= Long.parseLong(recorded.header("Ledger-Position")));
    }

    /** The steps that have been met. */
    private static List<String> steps(List<JsonNode> items) {
        return items.getFirst().get("due").valueStream()
                .filter(due -> due.has("metAt"))
                .map(due -> due.get("step").stringValue())
                .toList();
    }
}
