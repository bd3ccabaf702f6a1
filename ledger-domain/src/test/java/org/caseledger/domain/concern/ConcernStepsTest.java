package org.caseledger.domain.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.Refused.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.concern.ConcernCommand.AcknowledgeReferral;
import org.caseledger.domain.concern.ConcernCommand.HoldStrategyDiscussion;
import org.caseledger.domain.concern.ConcernCommand.NameAllegedWorker;
import org.caseledger.domain.concern.ConcernCommand.RecordLadoOutcome;
import org.caseledger.domain.concern.ConcernCommand.RecordReferralDecision;
import org.caseledger.domain.concern.ConcernCommand.RecordSection47Outcome;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernCommand.StartSection47Enquiry;
import org.caseledger.domain.concern.ConcernCommand.TriageConcern;
import org.caseledger.domain.concern.ConcernEvent.LadoOutcomeRecorded;
import org.caseledger.domain.concern.ConcernEvent.LadoReferralMade;
import org.caseledger.domain.concern.ConcernEvent.MashReferralMade;
import org.caseledger.domain.concern.ConcernEvent.ReferralAcknowledged;
import org.caseledger.domain.concern.ConcernEvent.ReferralDecisionRecorded;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.ConcernEvent.Section47EnquiryStarted;
import org.caseledger.domain.concern.ConcernEvent.Section47OutcomeRecorded;
import org.caseledger.domain.concern.ConcernEvent.StaffAllegationMade;
import org.caseledger.domain.concern.ConcernEvent.StrategyDiscussionHeld;
import org.caseledger.domain.concern.terms.Agency;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.concern.terms.LadoOutcome;
import org.caseledger.domain.concern.terms.ReferralDecision;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.concern.terms.Section47Outcome;
import org.caseledger.domain.concern.terms.StrategyOutcome;
import org.caseledger.domain.concern.terms.TriageDecision;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.ClockKind;
import org.caseledger.domain.time.WorkingCalendar;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What follows from a concern: allegations against staff, referrals, discussions between agencies, enquiries. */
class ConcernStepsTest {

    private static final ConcernId CONCERN = ConcernId.random();
    private static final WorkerId REPORTER = WorkerId.random();
    private static final WorkerId MANAGER = WorkerId.random();
    private static final WorkerId OFFICER = WorkerId.random();
    private static final WorkerId ALLEGED = WorkerId.random();
    private static final Set<ChildId> CHILDREN = Set.of(ChildId.random());
    private static final Instant NOTICED = Instant.parse("2025-04-17T15:00:00Z");
    private static final Instant DISCUSSED = Instant.parse("2025-04-17T15:30:00Z");
    private static final Instant BEGAN = Instant.parse("2025-04-22T09:00:00Z");
    private static final Instant LATER = Instant.parse("2025-05-01T09:00:00Z");
    private static final PersonalText.Clear WORDS = new PersonalText.Clear("As was agreed.");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new CalendarVersion("england-and-wales-2025-01"),
            ZoneId.of("Europe/London"),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            Set.of(
                    LocalDate.of(2025, 4, 18), LocalDate.of(2025, 4, 21), LocalDate.of(2025, 5, 5),
                    LocalDate.of(2025, 5, 26)),
            LocalDate.of(2026, 12, 31));

    private final FixtureConfiguration<SafeguardingConcern> concern = new AggregateTestFixture<>(
            SafeguardingConcern.class);

    @Nested
    class Allegations {

        @Test
        void nameTheWorkerBesideTheReportAndNotInIt() {
            concern.givenNoPriorActivity()
                    .when(report(ConcernCategory.STAFF_ALLEGATION, ALLEGED))
                    .expectEvents(allegation(REPORTER, NOTICED), reported(ConcernCategory.STAFF_ALLEGATION));
        }

        @Test
        void areNoChildsRecordAndKeepTheWorkerFromTheConcernAtOnce() {
            StaffAllegationMade made = allegation(REPORTER, NOTICED);

            assertThat(made.children()).isEmpty();
            assertThat(made.accessChanges())
                    .containsExactly(
                            new AccessChange.KeptFrom(CONCERN, ALLEGED), new AccessChange.OpenToLado(CONCERN));
        }

        @Test
        void openTheConcernToTheDesignatedOfficerEvenWhereNobodyIsNamed() {
            assertThat(reported(ConcernCategory.STAFF_ALLEGATION).accessChanges())
                    .containsExactly(new AccessChange.OpenToLado(CONCERN));
            assertThat(reported(ConcernCategory.NEGLECT).accessChanges()).isEmpty();
        }

        @Test
        void nameNobodyWhereTheConcernIsNoAllegation() {
            concern.givenNoPriorActivity()
                    .when(report(ConcernCategory.NEGLECT, ALLEGED))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "alleged-without-allegation"));
        }

        @Test
        void mayNameTheWorkerLater() {
            concern.given(reported(ConcernCategory.STAFF_ALLEGATION))
                    .when(new NameAllegedWorker(CONCERN, MANAGER, ALLEGED, LATER))
                    .expectEvents(allegation(MANAGER, LATER));
        }

        @Test
        void nameAWorkerOnce() {
            concern.given(allegation(REPORTER, NOTICED), reported(ConcernCategory.STAFF_ALLEGATION))
                    .when(new NameAllegedWorker(CONCERN, MANAGER, ALLEGED, LATER))
                    .expectNoEvents()
                    .expectException(refused(Kind.CONFLICT, "alleged-already-named"));
        }

        @Test
        void areNeverJudgedByWhomTheyAreAbout() {
            concern.given(allegation(REPORTER, NOTICED), reported(ConcernCategory.STAFF_ALLEGATION))
                    .when(new TriageConcern(
                            CONCERN, ALLEGED, Rating.GREEN, TriageDecision.NO_FURTHER_ACTION, WORDS, LATER))
                    .expectNoEvents()
                    .expectException(refused(Kind.FORBIDDEN, "own-record"));
        }

        @Test
        void areConcludedByTheDesignatedOfficer() {
            concern.given(allegation(REPORTER, NOTICED), reported(ConcernCategory.STAFF_ALLEGATION))
                    .when(new RecordLadoOutcome(CONCERN, OFFICER, LadoOutcome.UNFOUNDED, WORDS, LATER))
                    .expectEvents(new LadoOutcomeRecorded(
                            CONCERN, CHILDREN, LadoOutcome.UNFOUNDED, WORDS, OFFICER, LATER));
        }

        @Test
        void haveNoConclusionWhereTheyWereNeverBroughtToTheOfficer() {
            concern.given(reported(ConcernCategory.NEGLECT))
                    .when(new RecordLadoOutcome(CONCERN, OFFICER, LadoOutcome.FALSE, WORDS, LATER))
                    .expectNoEvents()
                    .expectException(refused(Kind.CONFLICT, "concern-not-referred"));
        }
    }

    @Nested
    class Referrals {

        @Test
        void areReceived() {
            concern.given(reported(ConcernCategory.NEGLECT), referredToMash())
                    .when(new AcknowledgeReferral(CONCERN, MANAGER, ReferralTo.MASH, WORDS, LATER))
                    .expectEvents(new ReferralAcknowledged(
                            CONCERN, CHILDREN, ReferralTo.MASH, WORDS, MANAGER, LATER));
        }

        @Test
        void areDecided() {
            concern.given(reported(ConcernCategory.NEGLECT), referredToMash())
                    .when(new RecordReferralDecision(
                            CONCERN, MANAGER, ReferralTo.MASH, ReferralDecision.ASSESSMENT, WORDS, LATER))
                    .expectEvents(new ReferralDecisionRecorded(
                            CONCERN, CHILDREN, ReferralTo.MASH, ReferralDecision.ASSESSMENT, WORDS, MANAGER, LATER));
        }

        @Test
        void areNotDecidedWhereTheyWereNotMade() {
            concern.given(reported(ConcernCategory.NEGLECT), new LadoReferralMade(
                    CONCERN, CHILDREN, WORDS, MANAGER, NOTICED))
                    .when(new RecordReferralDecision(
                            CONCERN, MANAGER, ReferralTo.MASH, ReferralDecision.ASSESSMENT, WORDS, LATER))
                    .expectNoEvents()
                    .expectException(refused(Kind.CONFLICT, "concern-not-referred"));
        }
    }

    @Nested
    class Enquiries {

        @Test
        void followAStrategyDiscussion() {
            concern.given(reported(ConcernCategory.NEGLECT))
                    .when(new HoldStrategyDiscussion(
                            CONCERN, MANAGER, List.of(Agency.POLICE, Agency.HEALTH), StrategyOutcome.SECTION_47_JOINT,
                            WORDS, DISCUSSED))
                    .expectEvents(discussion());
        }

        @Test
        void leadToAConferenceFifteenWorkingDaysAfterTheDiscussion() {
            concern.given(reported(ConcernCategory.NEGLECT), discussion(), enquiry())
                    .when(outcome(true, LATER))
                    .expectEvents(new Section47OutcomeRecorded(
                            CONCERN, CHILDREN, Section47Outcome.SUBSTANTIATED_CONTINUING_RISK, true,
                            CALENDAR.due(new Allowance(
                                    ClockKind.WD, 15), DISCUSSED),
                            WORDS, MANAGER, LATER));
            assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2025, 4, 17), 15)).isEqualTo("2025-05-13");
        }

        @Test
        void needNoConferenceWhereNoneIsRequired() {
            concern.given(reported(ConcernCategory.NEGLECT), enquiry())
                    .when(outcome(false, LATER))
                    .expectEvents(new Section47OutcomeRecorded(
                            CONCERN, CHILDREN, Section47Outcome.SUBSTANTIATED_CONTINUING_RISK, false, null, WORDS,
                            MANAGER, LATER));
        }

        @Test
        void areOpenOnceAtATime() {
            concern.given(reported(ConcernCategory.NEGLECT), enquiry())
                    .when(new StartSection47Enquiry(CONCERN, MANAGER, WORDS, LATER))
                    .expectNoEvents()
                    .expectException(refused(Kind.CONFLICT, "enquiry-already-open"));
        }

        @Test
        void mayBeginAnewAfterAnOutcome() {
            concern.given(reported(ConcernCategory.NEGLECT), enquiry(), new Section47OutcomeRecorded(
                    CONCERN, CHILDREN, Section47Outcome.NOT_SUBSTANTIATED, false, null, WORDS, MANAGER, LATER))
                    .when(new StartSection47Enquiry(CONCERN, MANAGER, WORDS, LATER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void haveNoOutcomeWhereNoneIsOpen() {
            concern.given(reported(ConcernCategory.NEGLECT))
                    .when(outcome(false, LATER))
                    .expectNoEvents()
                    .expectException(refused(Kind.CONFLICT, "no-enquiry-open"));
        }

        @Test
        void doNotEndBeforeTheyBegan() {
            concern.given(reported(ConcernCategory.NEGLECT), enquiry())
                    .when(outcome(false, NOTICED))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "ended-before-started"));
        }
    }

    private static ReportSafeguardingConcern report(ConcernCategory category, WorkerId alleged) {
        return new ReportSafeguardingConcern(
                CONCERN, REPORTER, CHILDREN, null, NOTICED, List.of(category), alleged, WORDS, null, false, null, true,
                null);
    }

    private static SafeguardingConcernReported reported(ConcernCategory category) {
        return new SafeguardingConcernReported(
                CONCERN, REPORTER, CHILDREN, null, List.of(category), WORDS, null, false, null, true, null, NOTICED);
    }

    private static StaffAllegationMade allegation(WorkerId by, Instant at) {
        return new StaffAllegationMade(CONCERN, ALLEGED, by, at);
    }

    private static MashReferralMade referredToMash() {
        return new MashReferralMade(CONCERN, CHILDREN, WORDS, MANAGER, NOTICED);
    }

    private static StrategyDiscussionHeld discussion() {
        return new StrategyDiscussionHeld(
                CONCERN, CHILDREN, List.of(Agency.POLICE, Agency.HEALTH), StrategyOutcome.SECTION_47_JOINT, WORDS,
                MANAGER, DISCUSSED);
    }

    private static Section47EnquiryStarted enquiry() {
        return new Section47EnquiryStarted(CONCERN, CHILDREN, WORDS, MANAGER, BEGAN);
    }

    private static RecordSection47Outcome outcome(boolean conference, Instant at) {
        return new RecordSection47Outcome(
                CONCERN, MANAGER, Section47Outcome.SUBSTANTIATED_CONTINUING_RISK, conference, WORDS, CALENDAR, at);
    }
}
