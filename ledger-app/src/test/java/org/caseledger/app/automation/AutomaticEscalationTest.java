package org.caseledger.app.automation;

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
import org.caseledger.app.recording.Recorder.LedgerUnavailable;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AutomaticEscalationTest {

    private static final ContactId CONTACT = ContactId.random();
    private static final ConcernId CONCERN = ConcernId.random();
    private static final ChildId CHILD = ChildId.random();
    private static final ChildId SIBLING = ChildId.random();
    private static final Set<ChildId> CHILDREN = ChildId.inOrder(Set.of(CHILD, SIBLING));
    private static final TeamCode NORTH = new TeamCode("north");
    private static final PersonalText.Clear WORDS = new PersonalText.Clear("As seen on the call.");
    private static final Instant HAPPENED = Instant.parse("2026-04-02T15:40:00Z");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new CalendarVersion("test"), ZoneId.of("Europe/London"), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(),
            LocalDate.of(2028, 12, 31));

    private final RecordedCommands recorded = new RecordedCommands();
    private final EscalationRaiser escalations = new EscalationRaiser(recorded, moment -> CALENDAR,
            child -> child.equals(SIBLING) ? NORTH : null, RuleBook::builtIn);

    @Nested
    class AConcern {

        private final Automation automation = new WhenConcernReportedThenEscalate(escalations);

        @Test
        void goesToAManagerFromTheMomentItWasRecorded() {
            HeardFact fact = HeardFact.of(concern(false));
            fact.isHeardBy(automation);
            assertThat(recorded.commands).containsExactly(new RaiseEscalation(
                    derived("ESC-2", fact.id()),
                    EscalationRule.CONCERN_REPORTED,
                    new Subject(SubjectType.CONCERN, CONCERN.value()),
                    fact.id(),
                    HeardFact.RECORDED_AT,
                    CHILDREN,
                    NORTH,
                    HeardFact.RECORDED_BY,
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

        private final Automation automation = new WhenContactTerminatedThenEscalate(escalations, true);

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
            Automation switchedOff = new WhenContactTerminatedThenEscalate(escalations, false);
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

        private final Automation automation = new WhenContactContinuedThenEscalate(escalations);

        @Test
        void despiteClothingGoesToAManager() {
            HeardFact.of(continued(ContinuationIssue.CLOTHING)).isHeardBy(automation);
            assertThat(raised()).containsExactly(EscalationRule.CONTINUED_DESPITE_CLOTHING);
        }

        @ParameterizedTest
        @EnumSource(value = ContinuationIssue.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOTHING")
        void despiteAnythingElseRaisesNothing(ContinuationIssue issue) {
            HeardFact.of(continued(issue)).isHeardBy(automation);
            assertThat(recorded.commands).isEmpty();
        }
    }

    @Nested
    class ARefusal {

        private final Automation automation = new WhenConcernReportedThenEscalate(escalations);

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

    private static ContactTerminated terminated(TerminationReason reason) {
        return new ContactTerminated(
                CONTACT, CHILDREN, reason, ParticipantRole.PARENT_CARER, HAPPENED, true, WORDS, HAPPENED);
    }

    private static ContactContinuedWithRationale continued(ContinuationIssue issue) {
        return new ContactContinuedWithRationale(CONTACT, CHILDREN, issue, null, WORDS, null, HAPPENED);
    }
}
