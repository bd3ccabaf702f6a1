package org.caseledger.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.escalation.EscalationFacts.CHILDREN;
import static org.caseledger.domain.escalation.EscalationFacts.ESCALATION;
import static org.caseledger.domain.escalation.EscalationFacts.MANAGER;
import static org.caseledger.domain.escalation.EscalationFacts.acknowledged;
import static org.caseledger.domain.escalation.EscalationFacts.decided;
import static org.caseledger.domain.escalation.EscalationFacts.raised;
import static org.caseledger.domain.escalation.EscalationFacts.resolved;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.EscalationCommand.AcknowledgeEscalation;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.EscalationCommand.MissDeadlines;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineMissed;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationStepCompleted;
import org.caseledger.domain.escalation.EscalationEvent.RaisedToNextTier;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.EnglishHolidays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ESC-26. The escalation was raised on Friday 20 November 2026 at 10:12:30.123456; the times are those of winter. */
class DeadlineTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);
    private static final Instant ACKNOWLEDGE_BY = Instant.parse("2026-11-20T16:12:30.123456Z");
    private static final Instant CLOSING_ON_MONDAY = Instant.parse("2026-11-23T17:00:00Z");
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T09:00:00Z");
    private static final Actor SERVICE_MANAGER = new Actor(WorkerId.random(), StaffRole.SERVICE_MANAGER);
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private final FixtureConfiguration<Escalation> escalation = new AggregateTestFixture<>(Escalation.class);

    @Nested
    class ADeadline {

        @Test
        void isNotMissedJustBeforeItNorAtIt() {
            for (Instant now : List.of(ACKNOWLEDGE_BY.minus(MICROSECOND), ACKNOWLEDGE_BY)) {
                escalation.given(raised(EscalationRule.CONCERN_REPORTED))
                        .when(missedBy(now))
                        .expectNoEvents()
                        .expectSuccessfulHandlerExecution();
            }
        }

        @Test
        void isMissedJustAfterItAndGoesToTheNextTierWithAsLongAgain() {
            Instant now = ACKNOWLEDGE_BY.plus(MICROSECOND);
            escalation.given(raised(EscalationRule.CONCERN_REPORTED))
                    .when(missedBy(now))
                    .expectEvents(
                            missed(Step.ACKNOWLEDGE, 1, ACKNOWLEDGE_BY),
                            raisedTo(2, Queue.SERVICE_MANAGER, EscalationRule.CONCERN_REPORTED, now, Step.ACKNOWLEDGE));
        }

        @Test
        void isMissedOnce() {
            Instant now = ACKNOWLEDGE_BY.plus(MICROSECOND);
            escalation.given(
                    raised(EscalationRule.CONCERN_REPORTED),
                    missed(Step.ACKNOWLEDGE, 1, ACKNOWLEDGE_BY),
                    raisedTo(2, Queue.SERVICE_MANAGER, EscalationRule.CONCERN_REPORTED, now, Step.ACKNOWLEDGE))
                    .when(missedBy(now))
                    .expectNoEvents();
        }

        @Test
        void goesUpOneTierHoweverLongNobodyLooked() {
            Instant afterAWeek = CLOSING_ON_MONDAY.plus(Duration.ofDays(7));
            escalation.given(raised(EscalationRule.CONCERN_REPORTED))
                    .when(missedBy(afterAWeek))
                    .expectEvents(
                            missed(Step.ACKNOWLEDGE, 1, ACKNOWLEDGE_BY),
                            missed(Step.DECIDE, 1, CLOSING_ON_MONDAY),
                            raisedTo(
                                    2, Queue.SERVICE_MANAGER, EscalationRule.CONCERN_REPORTED, afterAWeek,
                                    Step.ACKNOWLEDGE, Step.DECIDE));
        }

        @Test
        void isMetByWhatWasDoneInTime() {
            escalation.given(raised(EscalationRule.CONCERN_REPORTED), acknowledged())
                    .when(missedBy(CLOSING_ON_MONDAY))
                    .expectNoEvents();
            escalation.given(raised(EscalationRule.CONCERN_REPORTED), acknowledged(), decided())
                    .when(missedBy(TUESDAY_MORNING))
                    .expectNoEvents();
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided(), resolved())
                    .when(missedBy(TUESDAY_MORNING))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @EnumSource(EscalationRule.class)
        void ofEveryRuleIsMissedAtItsOwnTimeAndNotBefore(EscalationRule rule) {
            EscalationRaised origin = raised(rule);
            Instant first = origin.due().stream().map(due -> due.deadline().dueAt()).min(Instant::compareTo)
                    .orElseThrow();
            EscalationState state = EscalationState.initial().evolve(origin);
            assertThat(DeadlineRules.decide(missedBy(first), state)).isEmpty();
            assertThat(DeadlineRules.decide(missedBy(first.plus(MICROSECOND)), state)).isNotEmpty();
        }
    }

    @Nested
    class TheNextTier {

        private final RaisedToNextTier second = raisedTo(
                2, Queue.SERVICE_MANAGER, EscalationRule.CONCERN_REPORTED, TUESDAY_MORNING, Step.ACKNOWLEDGE,
                Step.DECIDE);
        private final RaisedToNextTier third = raisedTo(
                3, Queue.HEAD_OF_SERVICE, EscalationRule.CONCERN_REPORTED, Instant.parse("2026-11-24T15:00:01Z"),
                Step.ACKNOWLEDGE);

        @Test
        void isTheServiceManagersAndNoLongerTheTeamManagers() {
            escalation.given(raised(EscalationRule.CONCERN_REPORTED), second)
                    .when(new AcknowledgeEscalation(ESCALATION, SERVICE_MANAGER, TUESDAY_MORNING))
                    .expectSuccessfulHandlerExecution();
            escalation.given(raised(EscalationRule.CONCERN_REPORTED), second)
                    .when(new AcknowledgeEscalation(ESCALATION, MANAGER, TUESDAY_MORNING))
                    .expectException(RuleBroken.class);
        }

        @Test
        void missesItsOwnDeadlinesToo() {
            Instant now = Instant.parse("2026-11-24T15:00:01Z");
            escalation.given(raised(EscalationRule.CONCERN_REPORTED), second)
                    .when(missedBy(now))
                    .expectEvents(missed(Step.ACKNOWLEDGE, 2, Instant.parse("2026-11-24T15:00:00Z")), third);
        }

        @Test
        void isTheLastAfterTheThird() {
            Instant weeksLater = TUESDAY_MORNING.plus(Duration.ofDays(30));
            EscalationState state = EscalationState.initial()
                    .evolve(raised(EscalationRule.CONCERN_REPORTED)).evolve(second).evolve(third);
            assertThat(DeadlineRules.decide(missedBy(weeksLater), state))
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event).isInstanceOf(DeadlineMissed.class));
        }
    }

    @Nested
    class AStepDoneElsewhere {

        @Test
        void isNoLongerWaitedFor() {
            EscalationStepCompleted completed = new EscalationStepCompleted(
                    ESCALATION, CHILDREN, Step.RECORD_ON_CHILD, ELSEWHERE, ACKNOWLEDGE_BY);
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING))
                    .when(new CompleteStep(ESCALATION, Step.RECORD_ON_CHILD, ELSEWHERE, ACKNOWLEDGE_BY))
                    .expectEvents(completed);
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided(), completed)
                    .when(missedBy(TUESDAY_MORNING))
                    .expectNoEvents();
        }

        @Test
        void changesNothingWhereNobodyWaitsForIt() {
            escalation.given(raised(EscalationRule.CONCERN_REPORTED))
                    .when(new CompleteStep(ESCALATION, Step.RECORD_ON_CHILD, ELSEWHERE, ACKNOWLEDGE_BY))
                    .expectNoEvents();
        }
    }

    private static MissDeadlines missedBy(Instant now) {
        return new MissDeadlines(ESCALATION, EnglishHolidays.CALENDAR, now);
    }

    private static DeadlineMissed missed(Step step, int tier, Instant due) {
        return new DeadlineMissed(ESCALATION, CHILDREN, step, tier, due);
    }

    private static RaisedToNextTier raisedTo(int tier, Queue queue, EscalationRule rule, Instant at, Step... steps) {
        List<DueStep> due = rule.due(rule.rating(), EnglishHolidays.CALENDAR, at).stream()
                .filter(step -> List.of(steps).contains(step.step()))
                .toList();
        return new RaisedToNextTier(ESCALATION, CHILDREN, tier, queue, due, at);
    }
}
