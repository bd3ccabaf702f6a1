package org.caseledger.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.domain.Refused.refused;
import static org.caseledger.domain.escalation.EscalationFacts.ACTION;
import static org.caseledger.domain.escalation.EscalationFacts.ANSWER;
import static org.caseledger.domain.escalation.EscalationFacts.AUTHOR;
import static org.caseledger.domain.escalation.EscalationFacts.CALENDAR;
import static org.caseledger.domain.escalation.EscalationFacts.CAUSE;
import static org.caseledger.domain.escalation.EscalationFacts.CAUSE_RECORDED;
import static org.caseledger.domain.escalation.EscalationFacts.CHILDREN;
import static org.caseledger.domain.escalation.EscalationFacts.DEPUTY;
import static org.caseledger.domain.escalation.EscalationFacts.ESCALATION;
import static org.caseledger.domain.escalation.EscalationFacts.LATER;
import static org.caseledger.domain.escalation.EscalationFacts.MANAGER;
import static org.caseledger.domain.escalation.EscalationFacts.QUESTION;
import static org.caseledger.domain.escalation.EscalationFacts.REASON;
import static org.caseledger.domain.escalation.EscalationFacts.SUBJECT;
import static org.caseledger.domain.escalation.EscalationFacts.TEAM;
import static org.caseledger.domain.escalation.EscalationFacts.acknowledged;
import static org.caseledger.domain.escalation.EscalationFacts.answered;
import static org.caseledger.domain.escalation.EscalationFacts.assigned;
import static org.caseledger.domain.escalation.EscalationFacts.decided;
import static org.caseledger.domain.escalation.EscalationFacts.raised;
import static org.caseledger.domain.escalation.EscalationFacts.reopened;
import static org.caseledger.domain.escalation.EscalationFacts.resolved;
import static org.caseledger.domain.escalation.EscalationFacts.returned;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.caseledger.domain.Claim;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.EscalationCommand.AcknowledgeEscalation;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.AssignEscalation;
import org.caseledger.domain.escalation.EscalationCommand.DecideEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ProvideInformation;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ReopenEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ResolveEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ReturnForInformation;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscalationTest {

    private final FixtureConfiguration<Escalation> escalation = new AggregateTestFixture<>(Escalation.class);

    @Nested
    class Raising {

        @Test
        void namesRuleDueTimesAndWhoseRecordItIsAbout() {
            escalation.givenNoPriorActivity().when(raise()).expectEvents(raised(EscalationRule.ENDED_FOR_CLOTHING));
        }

        @Test
        void againChangesNothing() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING))
                    .when(raise())
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void againAfterItWasResolvedChangesNothingEither() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided(), resolved())
                    .when(raise())
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void holdsThePlaceOfItsRuleAndSubjectUntilItIsResolved() {
            assertThat(raised(EscalationRule.ENDED_FOR_CLOTHING).claims())
                    .containsExactly(Claim.taken(Claim.Scope.OPEN_ESCALATION, claimed(), ESCALATION));
            assertThat(resolved().claims())
                    .containsExactly(Claim.released(Claim.Scope.OPEN_ESCALATION, claimed(), ESCALATION));
        }

        private String claimed() {
            return "ESC-4|CONTACT|" + SUBJECT.id();
        }
    }

    @Nested
    class TheOrdinaryWay {

        @Test
        void beginsWithAManagerTakingNoticeByName() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING))
                    .when(new AcknowledgeEscalation(ESCALATION, MANAGER, LATER))
                    .expectEvents(acknowledged());
        }

        @Test
        void mayGiveItToSomebody() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged())
                    .when(new AssignEscalation(ESCALATION, MANAGER, DEPUTY, LATER))
                    .expectEvents(assigned(DEPUTY));
        }

        @Test
        void mayGiveItToSomebodyElseAfterAll() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), assigned(DEPUTY))
                    .when(new AssignEscalation(ESCALATION, MANAGER, AUTHOR, LATER))
                    .expectEvents(assigned(AUTHOR));
        }

        @Test
        void goesOnWithADecision() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), assigned(DEPUTY))
                    .when(new DecideEscalation(ESCALATION, MANAGER, Decision.VISIT, REASON, List.of(ACTION), LATER))
                    .expectEvents(decided());
        }

        @Test
        void givesReasonsThatAreNotBlank() {
            PersonalText.Clear blank = new PersonalText.Clear(" ");
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged())
                    .when(new DecideEscalation(ESCALATION, MANAGER, Decision.VISIT, blank, List.of(), LATER))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "text-is-blank"));
        }

        @Test
        void doesNotNeedAnAssignment() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged())
                    .when(new DecideEscalation(ESCALATION, MANAGER, Decision.VISIT, REASON, List.of(ACTION), LATER))
                    .expectEvents(decided());
        }

        @Test
        void endsWithAResolution() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided())
                    .when(new ResolveEscalation(ESCALATION, MANAGER, ResolutionOutcome.DONE, REASON, LATER))
                    .expectEvents(resolved());
        }
    }

    @Nested
    class OutOfOrder {

        @Test
        void nothingIsDecidedOrGivenAwayBeforeSomebodyTookNotice() {
            EscalationState open = after(raised(EscalationRule.ENDED_FOR_CLOTHING));
            assertConflict("escalation-not-acknowledged", () -> EscalationRules.decide(decide(MANAGER), open));
            assertConflict("escalation-not-acknowledged", () -> EscalationRules.decide(assign(MANAGER), open));
            assertConflict("escalation-not-decided", () -> EscalationRules.decide(resolve(MANAGER), open));
        }

        @Test
        void noticeIsTakenOnceAndTheRefusalNamesNobody() {
            EscalationState acknowledged = after(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged());
            assertThatThrownBy(() -> EscalationRules.decide(acknowledge(MANAGER), acknowledged))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                        assertThat(refusal.key()).isEqualTo("escalation-already-acknowledged");
                        assertThat(refusal).hasMessageNotContaining(MANAGER.worker().toString());
                    });
        }

        @Test
        void nothingIsResolvedBeforeItIsDecided() {
            EscalationState assigned = after(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(),
                    assigned(DEPUTY));
            assertConflict("escalation-not-decided", () -> EscalationRules.decide(resolve(MANAGER), assigned));
        }

        @Test
        void aDecisionStands() {
            EscalationState decided = after(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided());
            assertConflict("escalation-already-decided", () -> EscalationRules.decide(decide(MANAGER), decided));
            assertConflict("escalation-already-decided", () -> EscalationRules.decide(assign(MANAGER), decided));
            assertConflict("escalation-already-acknowledged",
                    () -> EscalationRules.decide(acknowledge(MANAGER), decided));
        }

        @Test
        void nothingHappensToAResolvedOne() {
            EscalationState resolved = after(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided(),
                    resolved());
            assertConflict("escalation-is-resolved", () -> EscalationRules.decide(acknowledge(MANAGER), resolved));
            assertConflict("escalation-is-resolved", () -> EscalationRules.decide(assign(MANAGER), resolved));
            assertConflict("escalation-is-resolved", () -> EscalationRules.decide(decide(MANAGER), resolved));
            assertConflict("escalation-is-resolved", () -> EscalationRules.decide(resolve(MANAGER), resolved));
        }

        @Test
        void nothingHappensToOneThatWasNeverRaised() {
            escalation.givenNoPriorActivity()
                    .when(acknowledge(MANAGER))
                    .expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class AQuestion {

        @Test
        void isPutToTheWorkerOnceSomebodyTookNotice() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged())
                    .when(new ReturnForInformation(ESCALATION, MANAGER, QUESTION, LATER))
                    .expectEvents(returned());
        }

        @Test
        void isAnsweredByTheWorkerWhoseRecordItIs() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), returned())
                    .when(answerBy(new Actor(AUTHOR, StaffRole.PRACTITIONER)))
                    .expectEvents(answered(AUTHOR));
        }

        @Test
        void isAnsweredByWhoDealsWithItOrByTheManagerToo() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), assigned(DEPUTY), returned())
                    .when(answerBy(new Actor(DEPUTY, StaffRole.PRACTITIONER)))
                    .expectEvents(answered(DEPUTY));
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), returned())
                    .when(answerBy(MANAGER))
                    .expectEvents(answered(MANAGER.worker()));
        }

        @Test
        void isNotAnsweredByAnybodyElse() {
            EscalationState waiting = after(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), returned());
            assertForbidden(
                    "not-for-this-role",
                    () -> EscalationRules.decide(answerBy(new Actor(DEPUTY, StaffRole.PRACTITIONER)), waiting));
        }

        @Test
        void holdsUpADecisionUntilItIsAnswered() {
            EscalationState waiting = after(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), returned());
            assertConflict("escalation-is-returned", () -> EscalationRules.decide(decide(MANAGER), waiting));
            assertConflict("escalation-is-returned", () -> EscalationRules.decide(assign(MANAGER), waiting));
            assertConflict("escalation-is-returned", () -> EscalationRules.decide(ask(MANAGER), waiting));
            assertConflict(
                    "escalation-already-acknowledged", () -> EscalationRules.decide(acknowledge(MANAGER), waiting));
            assertConflict("escalation-not-decided", () -> EscalationRules.decide(resolve(MANAGER), waiting));
        }

        @Test
        void leavesItWhereItWasOnceAnswered() {
            escalation.given(
                    raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), returned(), answered(AUTHOR))
                    .when(decide(MANAGER))
                    .expectEvents(decided());
        }

        @Test
        void isNotAnsweredUnasked() {
            EscalationState acknowledged = after(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged());
            assertConflict("escalation-not-returned", () -> EscalationRules.decide(answerBy(MANAGER), acknowledged));
        }
    }

    @Nested
    class Reopening {

        @Test
        void beginsAgainWithNewTimes() {
            escalation.given(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided(), resolved())
                    .when(new ReopenEscalation(ESCALATION, MANAGER, REASON, CALENDAR, LATER))
                    .expectEvents(reopened());
        }

        @Test
        void waitsForAManagerFromTheBeginning() {
            escalation.given(
                    raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided(), resolved(), reopened())
                    .when(acknowledge(MANAGER))
                    .expectEvents(acknowledged());
        }

        @Test
        void takesThePlaceOfItsRuleAndSubjectAgain() {
            assertThat(reopened().claims()).isEqualTo(raised(EscalationRule.ENDED_FOR_CLOTHING).claims());
        }

        @Test
        void isRefusedBeforeTheEnd() {
            EscalationState decided = after(raised(EscalationRule.ENDED_FOR_CLOTHING), acknowledged(), decided());
            assertConflict(
                    "escalation-not-resolved",
                    () -> EscalationRules.decide(
                            new ReopenEscalation(ESCALATION, MANAGER, REASON, CALENDAR, LATER), decided));
        }
    }

    @Nested
    class WhoMayAct {

        @ParameterizedTest
        @EnumSource(StaffRole.class)
        void isNeverTheWorkerWhoseRecordItIsAbout(StaffRole role) {
            Actor author = new Actor(AUTHOR, role);
            EscalationState open = after(raised(EscalationRule.IMMEDIATE_DANGER));
            assertForbidden("own-record", () -> EscalationRules.decide(acknowledge(author), open));
            assertForbidden("own-record", () -> EscalationRules.decide(assign(author), open));
            assertForbidden("own-record", () -> EscalationRules.decide(decide(author), open));
            assertForbidden("own-record", () -> EscalationRules.decide(resolve(author), open));
            assertForbidden("own-record", () -> EscalationRules.decide(ask(author), open));
        }

        @ParameterizedTest
        @EnumSource(value = StaffRole.class, mode = EnumSource.Mode.EXCLUDE, names = "TEAM_MANAGER")
        void isATeamManagerAtTheFirstTier(StaffRole role) {
            EscalationState open = after(raised(EscalationRule.CONCERN_REPORTED));
            assertForbidden(
                    "not-for-this-role", () -> EscalationRules.decide(acknowledge(new Actor(DEPUTY, role)), open));
        }

        @Test
        void isTheEmergencyDutyTeamTooWhenItIsRed() {
            escalation.given(raised(EscalationRule.IMMEDIATE_DANGER))
                    .when(acknowledge(new Actor(DEPUTY, StaffRole.EDT)))
                    .expectSuccessfulHandlerExecution();
        }
    }

    private static void assertConflict(String key, Runnable decision) {
        assertRefused(Kind.CONFLICT, key, decision);
    }

    private static void assertForbidden(String key, Runnable decision) {
        assertRefused(Kind.FORBIDDEN, key, decision);
    }

    private static void assertRefused(Kind kind, String key, Runnable decision) {
        assertThatThrownBy(decision::run).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    private static ReturnForInformation ask(Actor by) {
        return new ReturnForInformation(ESCALATION, by, QUESTION, LATER);
    }

    private static ProvideInformation answerBy(Actor by) {
        return new ProvideInformation(ESCALATION, by, ANSWER, LATER);
    }

    private static EscalationState after(EscalationEvent... events) {
        EscalationState state = EscalationState.initial();
        for (EscalationEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private static RaiseEscalation raise() {
        return new RaiseEscalation(
                ESCALATION, EscalationRule.ENDED_FOR_CLOTHING,
                EscalationRule.ENDED_FOR_CLOTHING.reference(), Rating.AMBER, 1, SUBJECT, CAUSE, CAUSE_RECORDED,
                CHILDREN, TEAM, AUTHOR, null, CALENDAR);
    }

    private static AcknowledgeEscalation acknowledge(Actor by) {
        return new AcknowledgeEscalation(ESCALATION, by, LATER);
    }

    private static AssignEscalation assign(Actor by) {
        return new AssignEscalation(ESCALATION, by, DEPUTY, LATER);
    }

    private static DecideEscalation decide(Actor by) {
        return new DecideEscalation(ESCALATION, by, Decision.VISIT, REASON, List.of(ACTION), LATER);
    }

    private static ResolveEscalation resolve(Actor by) {
        return new ResolveEscalation(ESCALATION, by, ResolutionOutcome.DONE, REASON, LATER);
    }
}
