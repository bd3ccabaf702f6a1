package org.caseledger.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.escalation.EscalationFacts.AUTHOR;
import static org.caseledger.domain.escalation.EscalationFacts.CAUSE;
import static org.caseledger.domain.escalation.EscalationFacts.CHILDREN;
import static org.caseledger.domain.escalation.EscalationFacts.ESCALATION;
import static org.caseledger.domain.escalation.EscalationFacts.SUBJECT;
import static org.caseledger.domain.escalation.EscalationFacts.TEAM;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.EscalationCommand.MissDeadlines;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineMissed;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.RaisedToNextTier;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.time.EnglishHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule, every step: when it is due, in London, over Easter, Christmas and the nights the clocks change. */
class DueTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @ParameterizedTest(name = "{0} {1} {2} received {3}: {4}")
    @CsvFileSource(resources = "due-times.csv", numLinesToSkip = 1)
    void areReckonedFromTheMomentTheCauseWasRecorded(
            EscalationRule rule, Rating rating, Step step, OffsetDateTime received, OffsetDateTime expected) {
        EscalationRaised raised = raise(rule, rating, received.toInstant());
        assertThat(raised.occurredAt()).isEqualTo(received.toInstant());
        assertThat(raised.due()).filteredOn(due -> due.step() == step).singleElement().satisfies(due -> {
            assertThat(due.deadline().dueAt().atZone(LONDON).toOffsetDateTime()).isEqualTo(expected);
            assertThat(due.deadline().calendarVersion()).isEqualTo(EnglishHolidays.CALENDAR.version());
            assertThat(due.deadline().beyondHorizon()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0} {1} {2} received {3}: {4}")
    @CsvFileSource(resources = "due-times.csv", numLinesToSkip = 1)
    void areMissedJustAfterAndNeitherBeforeNorAtThem(
            EscalationRule rule, Rating rating, Step step, OffsetDateTime received, OffsetDateTime dueAt) {
        EscalationRaised raised = raise(rule, rating, received.toInstant());
        Instant due = dueAt.toInstant();
        assertThat(missed(raised, due.minus(MICROSECOND))).extracting(DeadlineMissed::step).doesNotContain(step);
        assertThat(missed(raised, due)).extracting(DeadlineMissed::step).doesNotContain(step);
        assertThat(missed(raised, due.plus(MICROSECOND)))
                .filteredOn(missed -> missed.step() == step)
                .singleElement()
                .satisfies(missed -> {
                    assertThat(missed.occurredAt()).isEqualTo(due);
                    assertThat(missed.tier()).isEqualTo(raised.tier());
                });
    }

    @ParameterizedTest
    @EnumSource(EscalationRule.class)
    void leadToTheNextTierOnceWhenMissed(EscalationRule rule) {
        EscalationRaised raised = raise(rule, rule.rating(), Instant.parse("2026-11-18T10:00:00Z"));
        Instant muchLater = Instant.parse("2026-12-18T10:00:00Z");
        EscalationState state = EscalationState.initial().evolve(raised);
        List<EscalationEvent> first = DeadlineRules.decide(miss(muchLater), state);
        assertThat(first).filteredOn(RaisedToNextTier.class::isInstance).singleElement().isInstanceOfSatisfying(
                RaisedToNextTier.class, next -> {
                    assertThat(next.tier()).isEqualTo(raised.tier() + 1);
                    assertThat(next.queue()).isEqualTo(Queue.ofTier(raised.tier() + 1));
                    assertThat(next.due()).extracting(DueStep::step).containsExactlyElementsOf(
                            rule.steps().stream().map(EscalationRule.Due::step).toList());
                });
        for (EscalationEvent event : first) {
            state = state.evolve(event);
        }
        assertThat(DeadlineRules.decide(miss(muchLater), state)).isEmpty();
    }

    @Test
    void areTriedForEveryStepOfEveryRuleAtEveryRatingItHas() throws Exception {
        Set<String> tried;
        try (var table = DueTimesTest.class.getResourceAsStream("due-times.csv")) {
            tried = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> cells[0] + "," + cells[1] + "," + cells[2])
                    .collect(Collectors.toSet());
        }
        assertThat(tried).isEqualTo(Arrays.stream(EscalationRule.values())
                .flatMap(rule -> ratings(rule).stream()
                        .flatMap(rating -> rule.steps(rating).stream()
                                .map(due -> rule + "," + rating + "," + due.step())))
                .collect(Collectors.toSet()));
    }

    private static List<Rating> ratings(EscalationRule rule) {
        return switch (rule) {
            case CONTACT_FAILED -> List.of(Rating.GREEN, Rating.AMBER, Rating.RED);
            case WORKER_SAFETY, DATA_PROTECTION -> List.of(Rating.AMBER, Rating.RED);
            default -> List.of(rule.rating());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE_DANGER,         ESC-1,  PRODUCT,   RED,   TEAM_MANAGER,           1, true",
        "CONCERN_REPORTED,         ESC-2,  STAT,      AMBER, TEAM_MANAGER,           1, false",
        "STAFF_ALLEGATION,         ESC-3,  STAT,      RED,   LADO,                   1, false",
        "ENDED_FOR_CLOTHING,       ESC-4,  GUIDELINE, AMBER, TEAM_MANAGER,           1, false",
        "CONTINUED_DESPITE_BREACH, ESC-5,  PRODUCT,   AMBER, TEAM_MANAGER,           1, false",
        "ENDED_FOR_LANGUAGE,       ESC-6,  LOCAL,     AMBER, TEAM_MANAGER,           1, false",
        "WORKER_SAFETY,            ESC-7,  PRODUCT,   AMBER, RESTRICTED,             1, false",
        "CONTACT_FAILED,           ESC-8,  LOCAL,     GREEN, TEAM_MANAGER,           1, false",
        "NO_CONTACT,               ESC-11, LOCAL,     GREEN, TEAM_MANAGER,           1, false",
        "DATA_PROTECTION,          ESC-15, GUIDELINE, AMBER, INFORMATION_GOVERNANCE, 1, false",
        "TIMING_PATTERN,           ESC-16, GUIDELINE, GREEN, TEAM_MANAGER,           1, false",
        "WARNINGS_PATTERN,         ESC-17, PRODUCT,   GREEN, TEAM_MANAGER,           1, false",
        "RECORDED_LATE,            ESC-18, LOCAL,     GREEN, TEAM_MANAGER,           1, false",
        "LEFT_UNFINISHED,          ESC-19, PRODUCT,   GREEN, AUTHOR,                 0, false",
        "BREAK_GLASS_USED,         ESC-20, PRODUCT,   AMBER, INFORMATION_GOVERNANCE, 1, false",
        "CONCERN_UNSETTLED,        ESC-24, PRODUCT,   AMBER, SERVICE_MANAGER,        2, false",
        "CASE_NOTE_MISSING,        ESC-27, LOCAL,     GREEN, TEAM_MANAGER,           1, false",
        "CONDUCT_REPORTED,         ESC-28, PRODUCT,   AMBER, RESTRICTED,             1, false"})
    void goWithTheRulesIdSourceRatingAndQueue(
            EscalationRule rule, String id, RuleSource source, Rating rating, Queue queue, int tier,
            boolean edtInformed) {
        EscalationRaised raised = raise(rule, rule.rating(), Instant.parse("2026-11-18T10:00:00Z"));
        assertThat(raised.rule().id()).hasToString(id);
        assertThat(raised.rule().version()).isEqualTo(1);
        assertThat(raised.rule().source()).isEqualTo(source);
        assertThat(raised.rating()).isEqualTo(rating);
        assertThat(raised.queue()).isEqualTo(queue);
        assertThat(raised.tier()).isEqualTo(tier);
        assertThat(raised.edtInformed()).isEqualTo(edtInformed);
    }

    @Test
    void beyondWhatTheCalendarKnowsAreMarkedAndNotGuessed() {
        EscalationRaised raised = raise(
                EscalationRule.RECORDED_LATE, Rating.GREEN, Instant.parse("2027-01-20T10:00:00Z"));
        assertThat(raised.due()).filteredOn(due -> due.deadline().beyondHorizon())
                .extracting(DueStep::step)
                .containsExactly(Step.DECIDE);
    }

    private static List<DeadlineMissed> missed(EscalationRaised raised, Instant now) {
        return DeadlineRules.decide(miss(now), EscalationState.initial().evolve(raised)).stream()
                .filter(DeadlineMissed.class::isInstance)
                .map(DeadlineMissed.class::cast)
                .toList();
    }

    private static MissDeadlines miss(Instant now) {
        return new MissDeadlines(ESCALATION, EnglishHolidays.CALENDAR, now);
    }

    private static EscalationRaised raise(EscalationRule rule, Rating rating, Instant received) {
        RaiseEscalation command = new RaiseEscalation(
                ESCALATION, rule, rule.reference(), rating, rule.queue().tier(), SUBJECT, CAUSE, received, CHILDREN,
                TEAM, AUTHOR, null,
                EnglishHolidays.CALENDAR);
        return (EscalationRaised) EscalationRules.decide(command, EscalationState.initial()).getFirst();
    }
}
