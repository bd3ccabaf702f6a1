package org.caseledger.app.automation.raising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.HeardFact;
import org.caseledger.app.automation.RecordedCommands;
import org.caseledger.app.recording.Recorder.LedgerUnavailable;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ContactEvent.LanguageWarningGiven;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.ContinuationReason;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernRaised;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AutomaticEscalationTest {

    private static final ContactId CONTACT = ContactId.random();
    private static final ConcernId CONCERN = ConcernId.random();
    private static final ChildId CHILD = ChildId.random();
    private static final ChildId SIBLING = ChildId.random();
    private static final Set<ChildId> CHILDREN = ChildId.inOrder(Set.of(CHILD, SIBLING));
    private static final WorkerId COLLEAGUE = WorkerId.random();
    private static final TeamCode NORTH = new TeamCode("north");
    private static final PersonalText.Clear WORDS = new PersonalText.Clear("As seen on the call.");
    private static final Instant HAPPENED = Instant.parse("2026-04-02T15:40:00Z");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new CalendarVersion("test"), ZoneId.of("Europe/London"), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(),
            LocalDate.of(2028, 12, 31));

    private final RecordedCommands recorded = new RecordedCommands();
    private final EscalationRaiser escalations = new EscalationRaiser(recorded, moment -> CALENDAR, new SiblingsTeam(),
            RuleBook::builtIn);

    @Nested
    class AConcern {

        private final Automation automation = new WhenFactAsksForSomebodyThenEscalate(
                escalations, RuleBook::builtIn, moment -> CALENDAR, true);

        @Test
        void goesToAManagerFromTheMomentItWasRecorded() {
            HeardFact fact = HeardFact.of(concern(false));
            fact.isHeardBy(automation);
            assertThat(recorded.commands).containsExactly(new RaiseEscalation(
                    derived("ESC-2", fact.id()),
                    EscalationRule.CONCERN_REPORTED,
                    EscalationRule.CONCERN_REPORTED.reference(),
                    Rating.AMBER,
                    1,
                    new Subject(SubjectType.CONCERN, CONCERN.value()),
                    fact.id(),
                    HeardFact.RECORDED_AT,
                    CHILDREN,
                    NORTH,
                    HeardFact.RECORDED_BY,
                    null,
                    CALENDAR));
        }

        @Test
        void ofImmediateDangerRaisesThatRuleAlone() {
            HeardFact fact = HeardFact.of(concern(true));
            fact.isHeardBy(automation);
            assertThat(raised()).containsExactly(EscalationRule.IMMEDIATE_DANGER);
        }

        @Test
        void heardAgainRaisesTheSameEscalationAgainAndNoOther() {
            HeardFact fact = HeardFact.of(concern(false));
            fact.isHeardBy(automation);
            fact.isHeardBy(automation);
            assertThat(recorded.commands).hasSize(2);
            assertThat(recorded.commands.getFirst()).isEqualTo(recorded.commands.getLast());
        }
    }

    @Nested
    class ACallThatWasEnded {

        private final Automation automation = new WhenFactAsksForSomebodyThenEscalate(
                escalations, RuleBook::builtIn, moment -> CALENDAR, true);

        @Test
        void forClothingGoesToAManager() {
            HeardFact fact = HeardFact.of(terminated(TerminationReason.CLOTHING));
            fact.isHeardBy(automation);
            assertThat(recorded.commands).singleElement().isInstanceOfSatisfying(RaiseEscalation.class, command -> {
                assertThat(command.escalation()).isEqualTo(derived("ESC-4", fact.id()));
                assertThat(command.rule()).isEqualTo(EscalationRule.ENDED_FOR_CLOTHING);
                assertThat(command.subject()).isEqualTo(new Subject(SubjectType.CONTACT, CONTACT.value()));
                assertThat(command.aboutRecordOf()).isEqualTo(HeardFact.RECORDED_BY);
            });
        }

        @Test
        void forLanguageGoesToAManagerToo() {
            HeardFact.of(terminated(TerminationReason.LANGUAGE)).isHeardBy(automation);
            assertThat(raised()).containsExactly(EscalationRule.ENDED_FOR_LANGUAGE);
        }

        @Test
        void forLanguageStaysWithThePractitionerWhereTheCouncilWantsThat() {
            Automation switchedOff = new WhenFactAsksForSomebodyThenEscalate(
                    escalations, RuleBook::builtIn, moment -> CALENDAR, false);
            HeardFact.of(terminated(TerminationReason.LANGUAGE)).isHeardBy(switchedOff);
            HeardFact.of(terminated(TerminationReason.CLOTHING)).isHeardBy(switchedOff);
            assertThat(raised()).containsExactly(EscalationRule.ENDED_FOR_CLOTHING);
        }

        @ParameterizedTest
        @EnumSource(value = TerminationReason.class, mode = EnumSource.Mode.EXCLUDE, names = {"CLOTHING", "LANGUAGE"})
        void forAnotherReasonRaisesNothing(TerminationReason reason) {
            HeardFact.of(terminated(reason)).isHeardBy(automation);
            assertThat(recorded.commands).isEmpty();
        }
    }

    @Nested
    class ACallThatWasCarriedOn {

        private final Automation automation = new WhenFactAsksForSomebodyThenEscalate(
                escalations, RuleBook::builtIn, moment -> CALENDAR, true);

        @Test
        void despiteClothingGoesToAManager() {
            HeardFact.of(continued(ContinuationIssue.CLOTHING)).isHeardBy(automation);
            assertThat(raised()).containsExactly(EscalationRule.CONTINUED_DESPITE_BREACH);
        }

        @ParameterizedTest
        @EnumSource(value = ContinuationReason.class, mode = EnumSource.Mode.EXCLUDE, names = "NO_OTHER_PRIVATE_SPACE")
        void inABedroomGoesToAManager(ContinuationReason reason) {
            HeardFact.of(continued(ContinuationIssue.SETTING, reason)).isHeardBy(automation);
            HeardFact.of(continued(ContinuationIssue.SETTING)).isHeardBy(automation);
            assertThat(raised()).containsOnly(EscalationRule.CONTINUED_DESPITE_BREACH).hasSize(2);
        }

        @Test
        void inABedroomWhereThereIsNoOtherPlaceIsNobodysFault() {
            HeardFact.of(continued(ContinuationIssue.SETTING, ContinuationReason.NO_OTHER_PRIVATE_SPACE))
                    .isHeardBy(automation);
            assertThat(recorded.commands).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(value = ContinuationIssue.class, mode = EnumSource.Mode.EXCLUDE, names = {"CLOTHING", "SETTING"})
        void despiteAnythingElseRaisesNothing(ContinuationIssue issue) {
            HeardFact.of(continued(issue)).isHeardBy(automation);
            assertThat(recorded.commands).isEmpty();
        }
    }

    @Nested
    class AStaffMatter {

        private final Automation automation = new WhenFactAsksForSomebodyThenEscalate(
                escalations, RuleBook::builtIn, moment -> CALENDAR, true);

        @Test
        void goesToInformationGovernanceWithoutAChildAndHiddenFromWhomItConcerns() {
            HeardFact fact = HeardFact.of(staffMatter(PracticeConcernType.DEVICE, Rating.AMBER));
            fact.isHeardBy(automation);
            assertThat(recorded.commands).singleElement().isInstanceOfSatisfying(RaiseEscalation.class, command -> {
                assertThat(command.rule()).isEqualTo(EscalationRule.DATA_PROTECTION);
                assertThat(command.children()).isEmpty();
                assertThat(command.subject().type()).isEqualTo(SubjectType.PRACTICE_CONCERN);
                assertThat(command.aboutRecordOf()).isEqualTo(COLLEAGUE);
                assertThat(command.hiddenFrom()).isEqualTo(COLLEAGUE);
                assertThat(command.team()).isEqualTo(NORTH);
            });
        }

        @Test
        void aboutWhereAWorkerLivesIsRestricted() {
            HeardFact.of(staffMatter(PracticeConcernType.HOME_EXPOSED, Rating.AMBER)).isHeardBy(automation);
            assertThat(raised()).containsExactly(EscalationRule.WORKER_SAFETY);
        }

        @Test
        void ofATroublingPlaceStaysAPracticeConcern() {
            HeardFact.of(staffMatter(PracticeConcernType.SETTING, Rating.GREEN)).isHeardBy(automation);
            assertThat(recorded.commands).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"WORKER, THREATENING, 1", "WORKER, ABUSIVE, 0", "CHILD, THREATENING, 0"})
        void isAThreatAgainstTheWorkerWhichIsRed(WarningTarget target, LanguageType type, int items) {
            HeardFact.of(new LanguageWarningGiven(
                    CONTACT, CHILDREN, 1, ParticipantRole.PARENT_CARER, target, type, null, null, HAPPENED))
                    .isHeardBy(automation);
            assertThat(recorded.commands).hasSize(items).allSatisfy(command -> {
                RaiseEscalation raise = (RaiseEscalation) command;
                assertThat(raise.rule()).isEqualTo(EscalationRule.WORKER_SAFETY);
                assertThat(raise.rating()).isEqualTo(Rating.RED);
                assertThat(raise.children()).isEmpty();
            });
        }
    }

    @Nested
    class ALateEntry {

        private final Automation automation = new WhenFactAsksForSomebodyThenEscalate(
                escalations, RuleBook::builtIn, moment -> CALENDAR, true);

        @ParameterizedTest(name = "a contact of {0}: {1}")
        @CsvSource({
            // heard at 15:50 UTC, which is 16:50 in London, on Thursday 2 April 2026
            "2026-03-26T10:00:00Z, 0",
            "2026-03-25T17:00:00Z, 0",
            "2026-03-25T16:59:59Z, 1",
            "2026-03-24T10:00:00Z, 1"})
        void ofMoreThanFiveWorkingDaysAsksForSupervision(Instant happened, int items) {
            HeardFact.of(attempt(happened)).isHeardBy(automation);
            assertThat(raised()).hasSize(items).allMatch(EscalationRule.RECORDED_LATE::equals);
        }

        @Test
        void ofAConcernIsLateAfterOneWorkingDay() {
            HeardFact.of(concern(Instant.parse("2026-04-01T08:00:00Z"))).isHeardBy(automation);
            assertThat(raised()).containsExactly(EscalationRule.CONCERN_REPORTED);
            recorded.commands.clear();
            HeardFact.of(concern(Instant.parse("2026-03-31T15:00:00Z"))).isHeardBy(automation);
            assertThat(raised()).containsExactly(EscalationRule.CONCERN_REPORTED, EscalationRule.RECORDED_LATE);
        }
    }

    @Test
    void anAllegationAgainstStaffGoesToTheDesignatedOfficerToo() {
        HeardFact.of(new SafeguardingConcernReported(
                CONCERN, WorkerId.random(), CHILDREN, null, List.of(ConcernCategory.STAFF_ALLEGATION), WORDS, null,
                false, null, true, null, HAPPENED))
                .isHeardBy(new WhenFactAsksForSomebodyThenEscalate(escalations, RuleBook::builtIn, moment -> CALENDAR,
                        true));
        assertThat(raised()).containsExactly(EscalationRule.CONCERN_REPORTED, EscalationRule.STAFF_ALLEGATION);
    }

    @Nested
    class ARefusal {

        private final Automation automation = new WhenFactAsksForSomebodyThenEscalate(
                escalations, RuleBook::builtIn, moment -> CALENDAR, true);

        @Test
        void becauseOneIsOpenAlreadyIsNoError() {
            recorded.refusal = new RuleBroken(RuleBroken.Kind.CONFLICT, "escalation-already-open", "one is open");
            assertThatCode(() -> HeardFact.of(concern(false)).isHeardBy(automation)).doesNotThrowAnyException();
        }

        @Test
        void forAnotherReasonIsToldToTheProcessor() {
            recorded.refusal = new RuleBroken(RuleBroken.Kind.CONFLICT, "personal-data-erased", "a key is gone");
            assertThatThrownBy(() -> HeardFact.of(concern(false)).isHeardBy(automation))
                    .isSameAs(recorded.refusal);
        }

        @Test
        void forWantOfALedgerIsToldToTheProcessorWhichTriesAgain() {
            recorded.refusal = new LedgerUnavailable("the database is away", null);
            assertThatThrownBy(() -> HeardFact.of(concern(false)).isHeardBy(automation))
                    .isSameAs(recorded.refusal);
        }
    }

    private List<EscalationRule> raised() {
        return recorded.commands.stream().map(command -> ((RaiseEscalation) command).rule()).toList();
    }

    private static EscalationId derived(String rule, UUID cause) {
        return new EscalationId(LedgerIds.derived("escalation", rule, cause.toString()));
    }

    private static SafeguardingConcernReported concern(boolean immediateDanger) {
        return new SafeguardingConcernReported(
                CONCERN, WorkerId.random(), CHILDREN, CONTACT, List.of(ConcernCategory.NEGLECT), WORDS, null,
                immediateDanger, null, true, null, HAPPENED);
    }

    private static SafeguardingConcernReported concern(Instant noticed) {
        return new SafeguardingConcernReported(
                CONCERN, WorkerId.random(), CHILDREN, null, List.of(ConcernCategory.NEGLECT), WORDS, null, false, null,
                true, null, noticed);
    }

    private static ContactAttemptRecorded attempt(Instant happened) {
        return new ContactAttemptRecorded(
                CONTACT, CHILDREN, Channel.PHONE, Direction.OUTBOUND, null, Purpose.OTHER, null,
                AttemptOutcome.NO_ANSWER, null, null, happened);
    }

    private static PracticeConcernRaised staffMatter(PracticeConcernType type, Rating rating) {
        return new PracticeConcernRaised(
                PracticeConcernId.of(CONTACT, GuidelineRule.R2.id()), COLLEAGUE, CONTACT, type,
                GuidelineRule.R2.first(), rating, UUID.randomUUID(), HAPPENED);
    }

    /** The sibling and the colleague belong to a team. */
    private static final class SiblingsTeam implements ChildTeams {

        @Override
        public @Nullable TeamCode teamOf(ChildId child) {
            return child.equals(SIBLING) ? NORTH : null;
        }

        @Override
        public @Nullable TeamCode teamOf(WorkerId worker) {
            return worker.equals(COLLEAGUE) ? NORTH : null;
        }
    }

    private static ContactTerminated terminated(TerminationReason reason) {
        return new ContactTerminated(
                CONTACT, CHILDREN, reason, ParticipantRole.PARENT_CARER, HAPPENED, true, WORDS, HAPPENED);
    }

    private static ContactContinuedWithRationale continued(ContinuationIssue issue) {
        return continued(issue, null);
    }

    private static ContactContinuedWithRationale continued(
            ContinuationIssue issue, @Nullable ContinuationReason reason) {
        return new ContactContinuedWithRationale(CONTACT, CHILDREN, issue, reason, WORDS, null, HAPPENED);
    }
}
