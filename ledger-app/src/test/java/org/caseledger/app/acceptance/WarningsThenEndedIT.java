package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caseledger.app.acceptance.Casework.types;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Three calls on three days. In the first two somebody is warned about their language and the call comes to its ordinary
 * end; in the third they are warned three times, and the practitioner judges that it is enough.
 */
class WarningsThenEndedIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework MANAGER = new Casework(LEDGER.as("manager"));

    private static LocalDate tuesday;
    private static String child;
    private static String third;
    private static Answer ended;
    private static List<JsonNode> raised;

    @BeforeAll
    static void threeCallsAreRecorded() {
        tuesday = Calendar.workingTuesdayAfter(LEDGER.now());
        child = PRACTITIONER.openChild("Lark");
        for (LocalDate day : List.of(tuesday.minusDays(4), tuesday.minusDays(1))) {
            LEDGER.moveClockTo(Calendar.at(day, "14:30:00"));
            String call = PRACTITIONER.call(Calendar.at(day, "14:00:00"), child);
            expect(call, Calendar.at(day, "14:00:30"));
            warn(call, Calendar.at(day, "14:10:00"));
            PRACTITIONER.tell(
                    call,
                    "continuation",
                    """
                    {"at": "%s", "issue": "LANGUAGE", "rationale": "It stopped after one warning."}"""
                            .formatted(Calendar.at(day, "14:11:00")));
            PRACTITIONER.tell(
                    call,
                    "conclusion",
                    """
                    {"endedAt": "%s", "summary": "Talked about school.", "worriesNoticed": "NO",
                     "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO", "spokenTo": true}]}"""
                            .formatted(Calendar.at(day, "14:25:00"), child));
        }
        LEDGER.moveClockTo(Calendar.at(tuesday, "15:00:00"));
        third = PRACTITIONER.call(Calendar.at(tuesday, "14:30:00"), child);
        expect(third, Calendar.at(tuesday, "14:30:30"));
        warn(third, Calendar.at(tuesday, "14:33:00"));
        warn(third, Calendar.at(tuesday, "14:36:00"));
        warn(third, Calendar.at(tuesday, "14:40:00"));
        ended = PRACTITIONER.tell(
                third,
                "termination",
                """
                {"reason": "LANGUAGE", "whose": "PARENT_CARER", "observedAt": "%s", "terminatedAt": "%s",
                 "explanationGiven": true, "rationale": "Warned three times and it went on; Lark was in the room."}"""
                        .formatted(Calendar.at(tuesday, "14:44:00"), Calendar.at(tuesday, "14:45:00")));
        raised = MANAGER.awaitQueue(child, "ESC-6");
    }

    @Test
    void areNumberedInTheOrderInWhichTheyWereGiven() {
        List<JsonNode> warnings = PRACTITIONER.read("/api/v1/contacts/" + third)
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("type").stringValue().equals("language-warning-given"))
                .toList();

        assertThat(warnings)
                .extracting(
                        warning -> warning.at("/detail/ordinal").intValue(),
                        warning -> Instant.parse(warning.get("occurredAt").stringValue()))
                .containsExactly(
                        tuple(1, Calendar.at(tuesday, "14:33:00")),
                        tuple(2, Calendar.at(tuesday, "14:36:00")),
                        tuple(3, Calendar.at(tuesday, "14:40:00")));
    }

    @Test
    void standOnTheTimelineBeforeTheEndAndItsReason() {
        JsonNode timeline = PRACTITIONER.timeline(child, ended);

        assertThat(types(timeline).reversed())
                .containsSubsequence(
                        "language-warning-given",
                        "contact-concluded",
                        "language-warning-given",
                        "contact-concluded",
                        "language-warning-given",
                        "language-warning-given",
                        "language-warning-given",
                        "contact-terminated");
        assertThat(timeline.valueStream()
                .filter(entry -> entry.get("type").stringValue().equals("contact-terminated"))
                .map(entry -> entry.at("/detail/rationale").stringValue()))
                .containsExactly("Warned three times and it went on; Lark was in the room.");
    }

    @Test
    void bringTheEndToAManagerByTheCouncilsOwnRule() {
        Instant nextDay = Calendar.at(tuesday.plusDays(1), "17:00:00");

        assertThat(raised).singleElement().satisfies(item -> {
            assertThat(item.get("source").stringValue()).isEqualTo("LOCAL");
            assertThat(item.get("rating").stringValue()).isEqualTo("AMBER");
            assertThat(item.at("/subject/id").stringValue()).isEqualTo(third);
            assertThat(Due.of(item))
                    .extracting(Due::step, Due::clock, Due::at)
                    .containsExactly(tuple("ACKNOWLEDGE", "WD", nextDay), tuple("DECIDE", "WD", nextDay));
        });
    }

    @Test
    void makeNoSafeguardingConcernAndNoBreachOfTheFamilys() {
        JsonNode contact = PRACTITIONER.read("/api/v1/contacts/" + third);

        assertThat(contact.get("concerns")).isEmpty();
        assertThat(contact.get("checks").valueStream().map(check -> check.get("rule").stringValue()))
                .containsExactly(
                        "R1", "R4", "R5", "R8", "R9", "R10", "R11", "R13", "R14", "R15", "R16", "R17", "R18");
        assertThat(contact.get("checks").valueStream())
                .noneMatch(check -> check.get("result").stringValue().equals("NOT_MET"))
                .filteredOn(check -> check.get("rule").stringValue().equals("R14"))
                .allSatisfy(judged -> {
                    assertThat(judged.get("result").stringValue()).isEqualTo("MET");
                    assertThat(judged.get("answeredBy").stringValue()).isEqualTo("ledger");
                    assertThat(judged.get("version").intValue()).isEqualTo(1);
                });
        assertThat(contact.get("entries").valueStream().flatMap(entry -> entry.get("flags").valueStream())).isEmpty();
        assertThat(types(PRACTITIONER.timeline(child, ended)))
                .noneMatch(type -> type.contains("concern") || type.contains("breach"));
    }

    private static void expect(String call, Instant at) {
        PRACTITIONER.tell(
                call,
                "expectations",
                """
                {"at": "%s", "toWhom": ["CHILD", "PARENT_CARER"], "how": "In one sentence."}""".formatted(at));
    }

    private static void warn(String call, Instant at) {
        PRACTITIONER.tell(
                call,
                "language-warnings",
                """
                {"at": "%s", "byRole": "PARENT_CARER", "target": "WORKER", "type": "ABUSIVE",
                 "words": "A word about the worker.", "response": "Went on."}"""
                        .formatted(at));
    }
}
