package org.caseledger.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.escalation.EscalationFacts.AUTHOR;
import static org.caseledger.domain.escalation.EscalationFacts.CAUSE;
import static org.caseledger.domain.escalation.EscalationFacts.CHILDREN;
import static org.caseledger.domain.escalation.EscalationFacts.ESCALATION;
import static org.caseledger.domain.escalation.EscalationFacts.SUBJECT;
import static org.caseledger.domain.escalation.EscalationFacts.TEAM;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.time.EnglishHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule, every step: when it is due, in London, over Easter, Christmas and the nights the clocks change. */
class DueTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "{0} {1} received {2}: {3}")
    @CsvFileSource(resources = "due-times.csv", numLinesToSkip = 1)
    void areReckonedFromTheMomentTheCauseWasRecorded(
            EscalationRule rule, Step step, OffsetDateTime received, OffsetDateTime expected) {
        EscalationRaised raised = raise(rule, received.toInstant());
        assertThat(raised.occurredAt()).isEqualTo(received.toInstant());
        assertThat(raised.due()).filteredOn(due -> due.step() == step).singleElement().satisfies(due -> {
            assertThat(due.deadline().dueAt().atZone(LONDON).toOffsetDateTime()).isEqualTo(expected);
            assertThat(due.deadline().calendarVersion()).isEqualTo(EnglishHolidays.CALENDAR.version());
            assertThat(due.deadline().beyondHorizon()).isFalse();
        });
    }

    @Test
    void areTriedForEveryStepOfEveryRule() throws Exception {
        Set<String> tried;
        try (var table = DueTimesTest.class.getResourceAsStream("due-times.csv")) {
            tried = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> cells[0] + "," + cells[1])
                    .collect(Collectors.toSet());
        }
        assertThat(tried).isEqualTo(Arrays.stream(EscalationRule.values())
                .flatMap(rule -> rule.steps().stream().map(due -> rule + "," + due.step()))
                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE_DANGER,          ESC-1, PRODUCT,   RED,   true",
        "CONCERN_REPORTED,          ESC-2, STAT,      AMBER, false",
        "ENDED_FOR_CLOTHING,        ESC-4, GUIDELINE, AMBER, false",
        "CONTINUED_DESPITE_CLOTHING, ESC-5, PRODUCT,  AMBER, false",
        "ENDED_FOR_LANGUAGE,        ESC-6, LOCAL,     AMBER, false"})
    void goWithTheRulesIdSourceAndRating(
            EscalationRule rule, String id, RuleSource source, Rating rating, boolean edtInformed) {
        EscalationRaised raised = raise(rule, Instant.parse("2026-11-18T10:00:00Z"));
        assertThat(raised.rule().id()).hasToString(id);
        assertThat(raised.rule().version()).isEqualTo(1);
        assertThat(raised.rule().source()).isEqualTo(source);
        assertThat(raised.rating()).isEqualTo(rating);
        assertThat(raised.queue()).isEqualTo(Queue.TEAM_MANAGER);
        assertThat(raised.tier()).isEqualTo(1);
        assertThat(raised.edtInformed()).isEqualTo(edtInformed);
    }

    private static EscalationRaised raise(EscalationRule rule, Instant received) {
        RaiseEscalation command = new RaiseEscalation(
                ESCALATION, rule, SUBJECT, CAUSE, received, CHILDREN, TEAM, AUTHOR, EnglishHolidays.CALENDAR);
        return (EscalationRaised) EscalationRules.decide(command, EscalationState.initial()).getFirst();
    }
}
