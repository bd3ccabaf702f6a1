package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caseledger.app.acceptance.Casework.types;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A video call with two siblings. An adult who is not dressed for it comes into the picture; the call is ended 40 seconds
 * after it began and the manager is told by telephone. The manager deals with it the same day.
 */
class SiblingCallEndedForClothingIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework MANAGER = new Casework(LEDGER.as("manager"));

    private static LocalDate tuesday;
    private static String rowan;
    private static String wren;
    private static String contact;
    private static Answer ended;
    private static List<JsonNode> raised;
    private static String escalation;
    private static Answer byThePractitioner;
    private static Answer resolved;

    @BeforeAll
    static void theCallIsRecordedAndDealtWith() {
        tuesday = Calendar.workingTuesdayAfter(LEDGER.now());
        LEDGER.moveClockTo(Calendar.at(tuesday, "10:05:00"));
        rowan = PRACTITIONER.openChild("Rowan");
        wren = PRACTITIONER.openChild("Wren");
        contact = PRACTITIONER.call(Calendar.at(tuesday, "10:00:00"), rowan, wren);
        PRACTITIONER.tell(
                contact,
                "expectations",
                """
                {"at": "%s", "toWhom": ["CHILD", "PARENT_CARER"], "how": "In one sentence."}"""
                        .formatted(Calendar.at(tuesday, "10:00:10")));
        ended = PRACTITIONER.tell(
                contact,
                "termination",
                """
                {"reason": "CLOTHING", "whose": "OTHER_HOUSEHOLD", "observedAt": "%s", "terminatedAt": "%s",
                 "explanationGiven": true, "rationale": "An adult came in who was not dressed for a call.",
                 "managerInformed": {"worker": "manager", "at": "%s", "how": "PHONE"}}"""
                        .formatted(
                                Calendar.at(tuesday, "10:00:35"),
                                Calendar.at(tuesday, "10:00:40"),
                                Calendar.at(tuesday, "10:02:00")));
        raised = MANAGER.awaitQueue(rowan, "ESC-4");
        escalation = raised.getFirst().get("id").stringValue();

        byThePractitioner = PRACTITIONER.by().post("/api/v1/escalations/" + escalation + "/acknowledgement", "{}");
        LEDGER.moveClockTo(Calendar.at(tuesday, "11:30:00"));
        MANAGER.act(escalation, "acknowledgement", "{}");
        MANAGER.act(
                escalation,
                "decision",
                """
                {"decision": "VISIT", "rationale": "To be talked over at home.", "actions": ["Visit on Thursday"]}""");
        resolved = MANAGER.act(
                escalation, "resolution", """
                                          {"outcome": "DONE", "reason": "Visited; the family understood."}""");
    }

    @Test
    void standsOnTheRecordOfBothChildren() {
        for (String child : List.of(rowan, wren)) {
            assertThat(types(PRACTITIONER.timeline(child, resolved)).reversed())
                    .containsSubsequence("contact-attempt-recorded", "contact-held", "language-expectations-explained")
                    .contains("manager-informed", "contact-terminated")
                    .endsWith(
                            "escalation-raised",
                            "escalation-acknowledged",
                            "manager-decision-recorded",
                            "escalation-resolved");
        }
    }

    @Test
    void isShownWithWhatWasObservedAndForHowLong() {
        JsonNode terminated = entry("contact-terminated");

        assertThat(terminated.at("/detail/reason").stringValue()).isEqualTo("CLOTHING");
        assertThat(terminated.at("/detail/whose").stringValue()).isEqualTo("OTHER_HOUSEHOLD");
        assertThat(terminated.at("/detail/explanationGiven").booleanValue()).isTrue();
        assertThat(terminated.at("/detail/rationale").stringValue())
                .isEqualTo("An adult came in who was not dressed for a call.");
        assertThat(Duration.between(occurredAt(entry("contact-held")), occurredAt(terminated)))
                .isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void asksAManagerOnceForBothChildren() {
        assertThat(raised).singleElement().satisfies(item -> {
            assertThat(item.get("ruleVersion").intValue()).isEqualTo(1);
            assertThat(item.get("source").stringValue()).isEqualTo("GUIDELINE");
            assertThat(item.get("rating").stringValue()).isEqualTo("AMBER");
            assertThat(item.get("status").stringValue()).isEqualTo("OPEN");
            assertThat(item.get("team").stringValue()).isEqualTo("north");
            assertThat(item.at("/subject/id").stringValue()).isEqualTo(contact);
            assertThat(item.get("childIds").valueStream().map(JsonNode::stringValue))
                    .containsExactlyInAnyOrder(rowan, wren);
        });
        assertThat(MANAGER.queue(wren, "ESC-4")).hasSize(1);
    }

    @Test
    void isInTheQueueOfThoseAloneWhoHaveToDoWithIt() {
        for (String account : List.of("practitioner", "manager", "service-manager", "edt")) {
            assertThat(new Casework(LEDGER.as(account)).queue(rowan, "ESC-4")).as(account).hasSize(1);
        }
        for (String account : List.of("practitioner2", "manager2")) {
            assertThat(new Casework(LEDGER.as(account)).queue(rowan, "ESC-4")).as(account).isEmpty();
        }
    }

    @Test
    void isDueInWorkingTimeByANamedCalendar() {
        Instant raisedAt = Instant.parse(raised.getFirst().get("raisedAt").stringValue());
        Instant wednesday = Calendar.at(tuesday.plusDays(1), "17:00:00");

        assertThat(raisedAt).isEqualTo(Casework.recordedAt(ended));
        assertThat(Due.of(raised.getFirst()))
                .extracting(Due::step, Due::clock, Due::at)
                .containsExactly(
                        tuple("ACKNOWLEDGE", "WORK", raisedAt.plus(Duration.ofHours(6))),
                        tuple("DECIDE", "WD", wednesday),
                        tuple("RECORD_ON_CHILD", "WD", wednesday));
        String inForce = new Casework(LEDGER.as("admin")).read("/api/v1/working-calendars").at("/items/0/version")
                .stringValue();
        assertThat(Due.of(raised.getFirst())).extracting(Due::calendarVersion).containsOnly(inForce);
    }

    @Test
    void isToldToTheManagerBeforeTheManagerTakesNotice() {
        List<String> oldestFirst = types(PRACTITIONER.timeline(rowan, resolved)).reversed();

        assertThat(oldestFirst).containsSubsequence("manager-informed", "escalation-acknowledged");
        assertThat(entry("manager-informed").get("position").longValue())
                .isLessThan(entry("escalation-acknowledged").get("position").longValue());
        assertThat(entry("manager-informed").at("/detail/manager").stringValue()).isEqualTo("manager");
        assertThat(entry("manager-informed").at("/detail/how").stringValue()).isEqualTo("PHONE");
        assertThat(entry("escalation-acknowledged").get("recordedBy").stringValue()).isEqualTo("manager");
    }

    @Test
    void isResolvedWithEveryStepOfTheManagerNamed() {
        JsonNode item = MANAGER.read("/api/v1/escalations/" + escalation);

        assertThat(item.get("status").stringValue()).isEqualTo("RESOLVED");
        assertThat(item.get("acknowledgedBy").stringValue()).isEqualTo("manager");
        assertThat(item.get("overdue").booleanValue()).isFalse();
        assertThat(types(item.get("entries")))
                .containsExactly(
                        "escalation-raised",
                        "escalation-acknowledged",
                        "manager-decision-recorded",
                        "escalation-resolved");
    }

    @Test
    void isNotActedOnByThePractitionerWhoMadeTheCall() {
        assertThat(byThePractitioner.status()).isEqualTo(403);
    }

    @Test
    void isNotActedOnByTheManagerWhoMadeTheCall() {
        String ash = MANAGER.openChild("Ash");
        String own = MANAGER.call(LEDGER.now(), ash);
        MANAGER.tell(
                own,
                "termination",
                """
                {"reason": "CLOTHING", "whose": "PARENT_CARER", "terminatedAt": "%s", "explanationGiven": true,
                 "rationale": "The parent was not dressed for a call."}"""
                        .formatted(LEDGER.now()));
        String item = MANAGER.awaitQueue(ash, "ESC-4").getFirst().get("id").stringValue();

        Answer refused = MANAGER.by().post("/api/v1/escalations/" + item + "/acknowledgement", "{}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("own-record");
        assertThat(MANAGER.queue(ash, "ESC-4").getFirst().get("status").stringValue()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "manager", "inspector"})
    void saysNothingOfTheWorkersOwnSide(String account) {
        Api reader = LEDGER.as(account);

        for (String path : List.of(
                "/api/v1/children/" + rowan + "/timeline",
                "/api/v1/children/" + wren + "/timeline",
                "/api/v1/contacts/" + contact)) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("LT-10023", "assetTag", "device", "OFFICE",
                    "practitionerLocation");
        }
    }

    private static JsonNode entry(String type) {
        return PRACTITIONER.timeline(rowan, resolved)
                .valueStream()
                .filter(entry -> entry.get("type").stringValue().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Instant occurredAt(JsonNode entry) {
        return Instant.parse(entry.get("occurredAt").stringValue());
    }
}
