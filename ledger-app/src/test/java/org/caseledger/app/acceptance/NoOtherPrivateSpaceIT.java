package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A child shares the only bedroom there is. The call goes on; nobody is to blame, and it is corrected afterwards. */
class NoOtherPrivateSpaceIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));

    private static String child;
    private static String contact;
    private static Answer concluded;

    @BeforeAll
    static void theCallIsRecorded() {
        LocalDate tuesday = Calendar.workingTuesdayAfter(LEDGER.now());
        LEDGER.moveClockTo(Calendar.at(tuesday, "11:00:00"));
        child = PRACTITIONER.openChild("Linnet");
        contact = PRACTITIONER.call(Calendar.at(tuesday, "10:00:00"), child);
        PRACTITIONER.tell(
                contact,
                "participants",
                """
                {"at": "%s", "participants": [{"role": "CHILD", "location": "HOME_BEDROOM"}]}"""
                        .formatted(Calendar.at(tuesday, "10:00:10")));
        PRACTITIONER.tell(
                contact,
                "expectations",
                "{\"at\": \"%s\", \"toWhom\": [\"CHILD\"]}".formatted(Calendar.at(tuesday, "10:00:20")));
        PRACTITIONER.tell(
                contact,
                "continuation",
                """
                {"at": "%s", "issue": "SETTING", "reasonCode": "NO_OTHER_PRIVATE_SPACE",
                 "rationale": "There is one room; the door stayed open."}"""
                        .formatted(Calendar.at(tuesday, "10:01:00")));
        concluded = PRACTITIONER.tell(
                contact,
                "conclusion",
                """
                {"endedAt": "%s", "summary": "Talked abuot school.", "worriesNoticed": "NO",
                 "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO", "spokenTo": true}]}"""
                        .formatted(Calendar.at(tuesday, "10:20:00"), child));
    }

    @Test
    void isOneGreenFlagAndAsksForNobody() {
        JsonNode timeline = PRACTITIONER.timeline(child, concluded);
        assertThat(timeline.valueStream().filter(
                entry -> entry.get("type").stringValue().equals("policy-breach-recorded")))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.at("/detail/severity").stringValue()).isEqualTo("GREEN");
                    assertThat(breach.at("/detail/finding").stringValue()).isEqualTo("NO_OTHER_PRIVATE_SPACE");
                });
        assertThat(Casework.types(timeline)).doesNotContain("escalation-raised");
    }

    @Test
    void isCorrectedWithoutLosingWhatWasWritten() {
        Answer corrected = PRACTITIONER.tell(
                contact,
                "corrections",
                """
                {"position": %s, "field": "summary", "to": "Talked about school.", "reason": "Mistyped."}"""
                        .formatted(concluded.header("Ledger-Position")));
        String timeline = PRACTITIONER.timeline(child, corrected).toString();
        assertThat(timeline).contains("Talked abuot school.", "Talked about school.");
    }

    @Test
    void aVisitFromAfarCountsOnlyWhereALawSaidSo() {
        assertThat(visit("2020-06-10T10:00:00Z").status()).isEqualTo(201);
        Answer refused = visit("2022-06-10T10:00:00Z");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("legal-basis-not-in-force");
    }

    private static Answer visit(String at) {
        return PRACTITIONER.by().post(
                "/api/v1/contacts",
                """
                {"childIds": ["%s"], "channel": "VIDEO", "platform": "microsoft-teams", "purpose": "STATUTORY_VISIT",
                 "attemptedAt": "%s", "outcome": "NO_ANSWER",
                 "statutoryVisit": {"legalBasis": "CARE_PLANNING_COVID", "nominatedOfficer": "service-manager"}}"""
                        .formatted(child, at));
    }
}
