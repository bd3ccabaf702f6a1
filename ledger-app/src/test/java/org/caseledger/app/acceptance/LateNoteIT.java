package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scenarios 7 and 12, and a contact that is left open: what time going by asks for, and what it does not change. */
class LateNoteIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final Casework PRACTITIONER = new Casework(LEDGER.as("practitioner"));
    private static final Casework MANAGER = new Casework(LEDGER.as("manager"));
    private static final Casework ADMIN = new Casework(LEDGER.as("admin"));
    private static final Casework GOVERNANCE = new Casework(LEDGER.as("governance"));

    @Test
    void aContactRecordedNineDaysLateAsksForSupervision() {
        Instant now = Calendar.at(Calendar.workingTuesdayAfter(LEDGER.now()).plusDays(1), "18:00");
        LEDGER.moveClockTo(now);
        String child = PRACTITIONER.openChild("Linden");
        PRACTITIONER.told("/api/v1/contacts",
                """
                {"childIds": ["%s"], "channel": "PHONE", "purpose": "WELFARE_CHECK", "attemptedAt": "%s",
                 "outcome": "NO_ANSWER"}""".formatted(child, now.minus(Duration.ofDays(9).plusHours(12))));
        JsonNode item = MANAGER.awaitQueue(child, "ESC-18").getFirst();
        assertThat(item.get("rating").stringValue()).isEqualTo("GREEN");
        await().atMost(Duration.ofSeconds(60)).until(() -> owners(MANAGER, child, "ESC-18"),
                List.of("manager")::equals);
    }

    @Test
    void aContactLeftOpenForADayRemindsItsAuthorAndIsOverOnceFinished() {
        String child = PRACTITIONER.openChild("Rosa");
        Instant began = LEDGER.now();
        String call = PRACTITIONER.call(began, child);
        LEDGER.moveClockTo(began.plus(Duration.ofHours(25)));
        JsonNode item = PRACTITIONER.awaitQueue(child, "ESC-19").getFirst();
        assertThat(item.get("queue").stringValue()).isEqualTo("AUTHOR");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> owners(PRACTITIONER, child, "ESC-19"), List.of("practitioner")::equals);
        PRACTITIONER.tell(call, "termination",
                """
                {"reason": "FAMILY_ENDED", "terminatedAt": "%s", "explanationGiven": true, "rationale": "Teatime."}"""
                        .formatted(began));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> PRACTITIONER.queue(child, "ESC-19").getFirst().get("status").stringValue(),
                        "RESOLVED"::equals);
    }

    @Test
    void aCalendarPublishedAfterwardsChangesNoDueTimeUnlessSomebodyExtendsIt() {
        String child = PRACTITIONER.openChild("Willow");
        Instant now = LEDGER.now();
        PRACTITIONER.told("/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"], "factsObserved": "Alone at home.",
                 "immediateDanger": false, "parentInformed": true}""".formatted(child, now.minusSeconds(60)));
        JsonNode raised = MANAGER.awaitQueue(child, "ESC-2").getFirst();
        Due before = decide(raised);
        var day = before.at().atZone(Calendar.LONDON).toLocalDate();

        WorkingDays.proposeDayOff(ADMIN, day);
        assertThat(ADMIN.by().post("/api/v1/working-calendars/approval", "{}").status()).isEqualTo(403);
        GOVERNANCE.told("/api/v1/working-calendars/approval", "{}");

        assertThat(decide(MANAGER.queue(child, "ESC-2").getFirst())).isEqualTo(before);
        String id = raised.get("id").stringValue();
        var extended = MANAGER.act(id, "extension",
                """
                {"step": "DECIDE", "reason": "Nobody works on the day of mourning."}""");
        JsonNode item = MANAGER.by()
                .get("/api/v1/escalations/" + id, "Ledger-Position", extended.header("Ledger-Position"))
                .json();
        assertThat(decide(item).at()).isAfter(before.at());
        assertThat(decide(item).calendarVersion()).startsWith("council-");
        assertThat(Casework.types(item.get("entries"))).isEqualTo(List.of("escalation-raised", "deadline-extended"));
        // What other scenarios take for a working day lies behind this one.
        LEDGER.moveClockTo(before.at().plus(Duration.ofDays(2)));
    }

    private static List<String> owners(Casework by, String child, String rule) {
        return by.queue(child, rule).getFirst().get("owners").valueStream().map(JsonNode::stringValue).toList();
    }

    private static Due decide(JsonNode item) {
        return Due.of(item).stream().filter(due -> due.step().equals("DECIDE")).findFirst().orElseThrow();
    }
}
