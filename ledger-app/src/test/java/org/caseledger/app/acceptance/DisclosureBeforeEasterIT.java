package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Ten minutes before the office closes for Easter a child says something that cannot wait. What is urgent is due that
 * evening, by the clock on the wall; what the law counts in working days is due on the Tuesday; and the emergency duty
 * team can take it up, since nobody else is there.
 */
class DisclosureBeforeEasterIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework EMERGENCY = new Casework(LEDGER.as("edt"));

    private static LocalDate thursday;
    private static String child;
    private static String contact;
    private static String concern;
    private static Answer reported;
    private static List<JsonNode> raised;
    private static List<JsonNode> twoHoursLater;
    private static JsonNode takenUp;

    @BeforeAll
    static void theDisclosureIsRecordedAndTakenUp() {
        thursday = Calendar.thursdayBeforeEasterAfter(LEDGER.now());
        LEDGER.moveClockTo(Calendar.at(thursday, "16:50:00"));
        child = PRACTITIONER.openChild("Sorrel");
        contact = PRACTITIONER.call(Calendar.at(thursday, "16:30:00"), child);
        reported = PRACTITIONER.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "contactId": "%s", "noticedAt": "%s", "categories": ["PHYSICAL"],
                 "factsObserved": "A bruise on the left cheek.", "childsWords": "I am not to say who did it.",
                 "immediateDanger": true, "actionTaken": "Rang 999 and stayed on the call.", "parentInformed": false,
                 "parentNotInformedReason": "It would not be safe."}"""
                        .formatted(child, contact, Calendar.at(thursday, "16:48:00")));
        concern = Casework.idOf(reported);
        raised = EMERGENCY.awaitQueue(child, "ESC-1");

        LEDGER.moveClockTo(Calendar.at(thursday, "18:55:00"));
        twoHoursLater = EMERGENCY.queue(child, "ESC-1");
        String escalation = raised.getFirst().get("id").stringValue();
        Answer acknowledged = EMERGENCY.act(escalation, "acknowledgement", "{}");
        takenUp = EMERGENCY.by()
                .get("/api/v1/escalations/" + escalation, "Ledger-Position", acknowledged.header("Ledger-Position"))
                .json();
    }

    @Test
    void isRedForTheTeamsManager() {
        assertThat(raised).singleElement().satisfies(item -> {
            assertThat(item.get("rating").stringValue()).isEqualTo("RED");
            assertThat(item.get("queue").stringValue()).isEqualTo("TEAM_MANAGER");
            assertThat(item.at("/subject/type").stringValue()).isEqualTo("CONCERN");
            assertThat(item.at("/subject/id").stringValue()).isEqualTo(concern);
            assertThat(item.get("overdue").booleanValue()).isFalse();
        });
    }

    @Test
    void isDueWithinTwoHoursByTheClockOnTheWall() {
        Instant raisedAt = Instant.parse(raised.getFirst().get("raisedAt").stringValue());

        assertThat(raisedAt).isEqualTo(Casework.recordedAt(reported));
        assertThat(Due.of(raised.getFirst()))
                .extracting(Due::step, Due::clock, Due::at)
                .contains(tuple("ACKNOWLEDGE", "CLOCK", raisedAt.plus(Duration.ofHours(2))));
    }

    @Test
    void isDueForDecisionOnTheTuesdayAfterEaster() {
        Due decision = Due.of(raised.getFirst())
                .stream()
                .filter(due -> due.step().equals("DECIDE"))
                .findFirst()
                .orElseThrow();

        assertThat(decision.clock()).isEqualTo("WD");
        assertThat(decision.at()).isEqualTo(Calendar.at(thursday.plusDays(5), "17:00:00"));
        assertThat(decision.calendarVersion()).contains(Integer.toString(thursday.getYear()));
        assertThat(decision.beyondHorizon()).isFalse();
    }

    @Test
    void isOverdueTwoHoursLaterWhileTheOfficeIsClosed() {
        assertThat(twoHoursLater.getFirst().get("status").stringValue()).isEqualTo("OPEN");
        assertThat(twoHoursLater.getFirst().get("overdue").booleanValue()).isTrue();
    }

    @Test
    void isTakenUpByTheEmergencyDutyTeam() {
        assertThat(takenUp.get("status").stringValue()).isEqualTo("ACKNOWLEDGED");
        assertThat(takenUp.get("acknowledgedBy").stringValue()).isEqualTo("edt");
    }

    @Test
    void standsOnTheChildsRecordInTheirOwnWords() {
        JsonNode entry = PRACTITIONER.timeline(child, reported)
                .valueStream()
                .filter(each -> each.get("type").stringValue().equals("safeguarding-concern-reported"))
                .findFirst()
                .orElseThrow();

        assertThat(entry.at("/detail/childsWords").stringValue()).isEqualTo("I am not to say who did it.");
        assertThat(entry.get("concernId").stringValue()).isEqualTo(concern);
        assertThat(entry.get("flags").valueStream().map(JsonNode::stringValue)).contains("immediate-danger");
        assertThat(PRACTITIONER.read("/api/v1/contacts/" + contact).get("concerns").valueStream()
                .map(JsonNode::stringValue))
                .containsExactly(concern);
    }

    @Test
    void isNotActedOnByWhoeverReportedIt() {
        String escalation = raised.getFirst().get("id").stringValue();

        assertThat(
                PRACTITIONER.by()
                        .post("/api/v1/escalations/" + escalation + "/decision",
                                """
                                {"decision": "NO_FURTHER_ACTION", "rationale": "It was nothing."}""")
                        .status())
                .isEqualTo(403);
    }
}
