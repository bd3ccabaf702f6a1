package org.caseledger.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.domain.escalation.EscalationFacts.AUTHOR;
import static org.caseledger.domain.escalation.EscalationFacts.CALENDAR;
import static org.caseledger.domain.escalation.EscalationFacts.CAUSE;
import static org.caseledger.domain.escalation.EscalationFacts.CHILDREN;
import static org.caseledger.domain.escalation.EscalationFacts.DEPUTY;
import static org.caseledger.domain.escalation.EscalationFacts.ESCALATION;
import static org.caseledger.domain.escalation.EscalationFacts.LATER;
import static org.caseledger.domain.escalation.EscalationFacts.MANAGER;
import static org.caseledger.domain.escalation.EscalationFacts.REASON;
import static org.caseledger.domain.escalation.EscalationFacts.SUBJECT;
import static org.caseledger.domain.escalation.EscalationFacts.TEAM;
import static org.caseledger.domain.escalation.EscalationFacts.acknowledged;
import static org.caseledger.domain.escalation.EscalationFacts.assigned;
import static org.caseledger.domain.escalation.EscalationFacts.decided;
import static org.caseledger.domain.escalation.EscalationFacts.raised;
import static org.caseledger.domain.escalation.EscalationFacts.returned;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.EscalationCommand.AcknowledgeEscalation;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.EscalationCommand.ExtendDeadline;
import org.caseledger.domain.escalation.EscalationCommand.NoteUndelivered;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationCommand.TakeBackFromLeaver;
import org.caseledger.domain.escalation.EscalationEvent.DeadlineExtended;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationResolved;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReturnedToTeam;
import org.caseledger.domain.escalation.EscalationEvent.EscalationStepCompleted;
import org.caseledger.domain.escalation.EscalationEvent.NotificationUndelivered;
import org.caseledger.domain.escalation.EscalationEvent.RaisedToNextTier;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has an escalation when calendars, people and messages change. It was raised on Friday 20 November 2026. */
class HandingOverTest {

    private static final WorkingCalendar MONDAY_OFF = new WorkingCalendar(
            new CalendarVersion("with-a-day-of-mourning"), CALENDAR.zone(), CALENDAR.opens(), CALENDAR.closes(),
            Set.of(LocalDate.of(2026, 11, 23)), CALENDAR.horizon());

    @Nested
    class AnExtension {

        @Test
        void followsALaterCalendarFromWhenTheClockBegan() {
            List<EscalationEvent> events = DeadlineRules.decide(extend(Step.DECIDE, MONDAY_OFF), open());
            assertThat(events).singleElement().isInstanceOfSatisfying(DeadlineExtended.class, extended -> {
                assertThat(extended.due().deadline().dueAt()).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
                assertThat(extended.due().deadline().calendarVersion()).isEqualTo(MONDAY_OFF.version());
                assertThat(extended.by()).isEqualTo(MANAGER.worker());
            });
            EscalationState after = open().evolve(events.getFirst());
            assertThat(DeadlineRules.decide(new EscalationCommand.MissDeadlines(
                    ESCALATION, MONDAY_OFF, Instant.parse("2026-11-24T17:00:00Z")), after))
                    .extracting(Object::getClass)
                    .as("only taking notice was missed by then")
                    .hasSize(2);
        }

        @Test
        void isNotGivenWhereTheCalendarGivesNoLongerTime() {
            assertThatThrownBy(() -> DeadlineRules.decide(extend(Step.DECIDE, CALENDAR), open()))
                    .isInstanceOfSatisfying(RuleBroken.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("deadline-not-later"));
        }

        @Test
        void isNotGivenForWhatIsNotWaitedFor() {
            assertThatThrownBy(() -> DeadlineRules.decide(extend(Step.SEE_CHILD, MONDAY_OFF), open()))
                    .isInstanceOfSatisfying(RuleBroken.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("step-not-waited-for"));
        }

        @Test
        void isNotForTheWorkerWhoseRecordItIs() {
            Actor author = new Actor(AUTHOR, StaffRole.TEAM_MANAGER);
            assertThatThrownBy(() -> DeadlineRules.decide(
                    new ExtendDeadline(ESCALATION, author, Step.DECIDE, MONDAY_OFF, REASON, LATER), open()))
                    .isInstanceOfSatisfying(RuleBroken.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("own-record"));
        }

        private ExtendDeadline extend(Step step, WorkingCalendar calendar) {
            return new ExtendDeadline(ESCALATION, MANAGER, step, calendar, REASON, LATER);
        }
    }

    @Nested
    class WhatALeaverHad {

        @Test
        void waitsForTheTeamAgainWithTimeToTakeNotice() {
            EscalationState assigned = after(
                    raised(EscalationRule.CONCERN_REPORTED), acknowledged(), assigned(DEPUTY));
            List<EscalationEvent> events = DeadlineRules.decide(takeBack(DEPUTY), assigned);
            assertThat(events).singleElement().isInstanceOfSatisfying(EscalationReturnedToTeam.class, back -> {
                assertThat(back.from()).isEqualTo(DEPUTY);
                assertThat(back.due()).extracting(DueStep::step).containsExactly(Step.ACKNOWLEDGE);
            });
            EscalationState after = assigned.evolve(events.getFirst());
            assertThat(EscalationRules.decide(
                    new AcknowledgeEscalation(ESCALATION, MANAGER, LATER), after)).hasSize(1);
        }

        @Test
        void isTakenBackFromTheManagerWhoTookNoticeAndFromTheWorkerWhoWasAsked() {
            assertThat(DeadlineRules.decide(takeBack(MANAGER.worker()), after(
                    raised(EscalationRule.CONCERN_REPORTED), acknowledged()))).hasSize(1);
            assertThat(DeadlineRules.decide(takeBack(AUTHOR), after(
                    raised(EscalationRule.CONCERN_REPORTED), acknowledged(), returned()))).hasSize(1);
        }

        @Test
        void isLeftWhereItIsOtherwise() {
            EscalationState acknowledged = after(raised(EscalationRule.CONCERN_REPORTED), acknowledged());
            assertThat(DeadlineRules.decide(takeBack(DEPUTY), acknowledged)).isEmpty();
            assertThat(DeadlineRules.decide(takeBack(AUTHOR), acknowledged)).isEmpty();
            assertThat(DeadlineRules.decide(takeBack(MANAGER.worker()), acknowledged.evolve(decided()))).isEmpty();
        }

        @Test
        void goesToTheManagerWhereOnlyTheirOwnHandCouldHaveFinishedIt() {
            List<EscalationEvent> events = DeadlineRules.decide(
                    takeBack(AUTHOR), after(raised(EscalationRule.LEFT_UNFINISHED)));
            assertThat(events).singleElement().isInstanceOfSatisfying(
                    RaisedToNextTier.class, next -> assertThat(next.queue()).isEqualTo(Queue.TEAM_MANAGER));
        }

        private TakeBackFromLeaver takeBack(WorkerId leaver) {
            return new TakeBackFromLeaver(ESCALATION, leaver, CALENDAR, LATER);
        }
    }

    @Nested
    class WhatNobodyCouldBeToldOf {

        @Test
        void goesToTheNextTierAndSaysSo() {
            List<EscalationEvent> events = DeadlineRules.decide(untold(1), open());
            assertThat(events).extracting(Object::getClass)
                    .containsExactly(NotificationUndelivered.class, RaisedToNextTier.class);
            assertThat(((RaisedToNextTier) events.getLast()).due()).extracting(DueStep::step)
                    .containsExactly(Step.ACKNOWLEDGE);
        }

        @Test
        void staysWhereSomebodyHasTakenNoticeOrItHasGoneOn() {
            assertThat(DeadlineRules.decide(untold(1), open().evolve(acknowledged()))).isEmpty();
            assertThat(DeadlineRules.decide(untold(2), open())).isEmpty();
        }

        private NoteUndelivered untold(int tier) {
            return new NoteUndelivered(ESCALATION, tier, CALENDAR, LATER);
        }
    }

    @Nested
    class AReminder {

        @Test
        void isOverOnceItsAuthorHasFinished() {
            List<EscalationEvent> events = DeadlineRules.decide(finished(), after(
                    raised(EscalationRule.LEFT_UNFINISHED)));
            assertThat(events).extracting(Object::getClass)
                    .containsExactly(EscalationStepCompleted.class, EscalationResolved.class);
            assertThat(((EscalationResolved) events.getLast()).by()).isEqualTo(WorkerId.LEDGER);
        }

        @Test
        void isOverOnce() {
            EscalationState state = after(raised(EscalationRule.LEFT_UNFINISHED));
            for (EscalationEvent event : DeadlineRules.decide(finished(), state)) {
                state = state.evolve(event);
            }
            assertThat(DeadlineRules.decide(finished(), state)).isEmpty();
        }

        @Test
        void aboutAMissingCaseNoteIsOverOnceItIsConfirmedAndOneAboutClothingIsNot() {
            CompleteStep confirmed = new CompleteStep(ESCALATION, Step.RECORD_ON_CHILD, UUID.randomUUID(), LATER);
            assertThat(DeadlineRules.decide(confirmed, after(raised(EscalationRule.CASE_NOTE_MISSING))))
                    .extracting(Object::getClass)
                    .containsExactly(EscalationStepCompleted.class, EscalationResolved.class);
            assertThat(DeadlineRules.decide(confirmed, after(raised(EscalationRule.ENDED_FOR_CLOTHING))))
                    .extracting(Object::getClass)
                    .containsExactly(EscalationStepCompleted.class);
        }

        private CompleteStep finished() {
            return new CompleteStep(ESCALATION, Step.FINISH, UUID.randomUUID(), LATER);
        }
    }

    @Nested
    class WhoActs {

        @ParameterizedTest
        @CsvSource({
            "TEAM_MANAGER,           CONCERN_REPORTED,  true",
            "TEAM_MANAGER,           DATA_PROTECTION,   true",
            "TEAM_MANAGER,           CONCERN_UNSETTLED, false",
            "SERVICE_MANAGER,        CONCERN_UNSETTLED, true",
            "SERVICE_MANAGER,        CONCERN_REPORTED,  false",
            "INFORMATION_GOVERNANCE, DATA_PROTECTION,   true",
            "INFORMATION_GOVERNANCE, WORKER_SAFETY,     true",
            "INFORMATION_GOVERNANCE, CONCERN_REPORTED,  false",
            "LADO,                   STAFF_ALLEGATION,  true",
            "LADO,                   CONCERN_REPORTED,  false",
            "EDT,                    STAFF_ALLEGATION,  true",
            "EDT,                    DATA_PROTECTION,   false",
            "EDT,                    CONCERN_REPORTED,  false",
            "PRACTITIONER,           CONCERN_REPORTED,  false"})
        void dependsOnTheQueueItCameTo(StaffRole role, EscalationRule rule, boolean may) {
            AcknowledgeEscalation command = new AcknowledgeEscalation(
                    ESCALATION, new Actor(WorkerId.random(), role), LATER);
            EscalationState state = after(raised(rule));
            if (may) {
                assertThat(EscalationRules.decide(command, state)).hasSize(1);
            } else {
                assertThatThrownBy(() -> EscalationRules.decide(command, state)).isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.key()).isEqualTo("not-for-this-role"));
            }
        }

        @Test
        void isNeverWhomItConcerns() {
            WorkerId colleague = WorkerId.random();
            EscalationRule rule = EscalationRule.STAFF_ALLEGATION;
            RaiseEscalation hidden = new RaiseEscalation(
                    ESCALATION, rule, rule.reference(), rule.rating(), 1, SUBJECT, CAUSE, LATER, CHILDREN, TEAM, AUTHOR,
                    colleague,
                    CALENDAR);
            EscalationState state = after(
                    (EscalationRaised) EscalationRules.decide(hidden, EscalationState.initial()).getFirst());
            assertThatThrownBy(() -> EscalationRules.decide(
                    new AcknowledgeEscalation(ESCALATION, new Actor(colleague, StaffRole.LADO), LATER), state))
                    .isInstanceOfSatisfying(RuleBroken.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("own-record"));
        }
    }

    private static EscalationState open() {
        return after(raised(EscalationRule.CONCERN_REPORTED));
    }

    private static EscalationState after(EscalationEvent... events) {
        EscalationState state = EscalationState.initial();
        for (EscalationEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }
}
