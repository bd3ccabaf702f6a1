package org.caseledger.domain.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.domain.Refused.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.concern.ConcernCommand.CloseConcern;
import org.caseledger.domain.concern.ConcernCommand.RecordImmediateAction;
import org.caseledger.domain.concern.ConcernCommand.ReferConcern;
import org.caseledger.domain.concern.ConcernCommand.ReopenConcern;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernCommand.TriageConcern;
import org.caseledger.domain.concern.ConcernEvent.ConcernClosed;
import org.caseledger.domain.concern.ConcernEvent.ConcernReopened;
import org.caseledger.domain.concern.ConcernEvent.ConcernTriaged;
import org.caseledger.domain.concern.ConcernEvent.ImmediateActionRecorded;
import org.caseledger.domain.concern.ConcernEvent.LadoReferralMade;
import org.caseledger.domain.concern.ConcernEvent.MashReferralMade;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.terms.Agency;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.concern.terms.ConcernOutcome;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.concern.terms.TriageDecision;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SafeguardingConcernTest {

    private static final ConcernId CONCERN = ConcernId.random();
    private static final ContactId CONTACT = ContactId.random();
    private static final WorkerId REPORTER = WorkerId.random();
    private static final WorkerId MANAGER = WorkerId.random();
    private static final Set<ChildId> SIBLINGS = Set.of(ChildId.random(), ChildId.random());
    private static final Instant NOTICED = Instant.parse("2026-11-20T10:12:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T11:00:00Z");
    private static final PersonalText.Clear BLANK = new PersonalText.Clear(" ");
    private static final PersonalText.Clear FACTS = new PersonalText.Clear("A bruise on the left arm.");
    private static final PersonalText.Clear CHILDS_WORDS = new PersonalText.Clear("I fell off my bed");
    private static final PersonalText.Clear RATIONALE = new PersonalText.Clear("Third bruise in a month.");

    private static final PersonalText.Clear ACTION = new PersonalText.Clear("The police went to the house.");
    private static final PersonalText.Clear REFERENCE = new PersonalText.Clear("Log 4711");

    private final FixtureConfiguration<SafeguardingConcern> concern = new AggregateTestFixture<>(
            SafeguardingConcern.class);

    @Nested
    class Reporting {

        @Test
        void keepsEveryWordAndWhoReportedIt() {
            concern.givenNoPriorActivity()
                    .when(report(List.of(ConcernCategory.PHYSICAL, ConcernCategory.NEGLECT), SIBLINGS))
                    .expectEvents(reported());
        }

        @Test
        void isNotRefusedWhereTheParentWasNotToldAndNobodySaysWhy() {
            concern.givenNoPriorActivity()
                    .when(new ReportSafeguardingConcern(
                            CONCERN, REPORTER, SIBLINGS, null, NOTICED, List.of(ConcernCategory.OTHER), null, FACTS,
                            null,
                            true, null, false, null))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isAboutAtLeastOneChild() {
            concern.givenNoPriorActivity()
                    .when(report(List.of(ConcernCategory.NEGLECT), Set.of()))
                    .expectNoEvents()
                    .expectException(RuleBroken.class);
        }

        @Test
        void namesAtLeastOneCategory() {
            assertThatThrownBy(() -> ConcernRules.decide(report(List.of(), SIBLINGS), ConcernState.initial()))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                        assertThat(refusal.key()).isEqualTo("concern-without-category");
                        assertThat(refusal.kind()).isEqualTo(RuleBroken.Kind.NOT_ACCEPTABLE);
                    });
        }

        @Test
        void saysWhatWasSeen() {
            concern.givenNoPriorActivity()
                    .when(new ReportSafeguardingConcern(
                            CONCERN, REPORTER, SIBLINGS, null, NOTICED, List.of(ConcernCategory.OTHER), null, BLANK,
                            null,
                            true, null, false, null))
                    .expectNoEvents()
                    .expectException(refused(RuleBroken.Kind.NOT_ACCEPTABLE, "text-is-blank"));
        }

        @Test
        void happensOnce() {
            concern.given(reported())
                    .when(report(List.of(ConcernCategory.NEGLECT), SIBLINGS))
                    .expectNoEvents()
                    .expectException(RuleBroken.class);
        }
    }

    @Nested
    class Triage {

        @Test
        void isRecordedWithTheManagersName() {
            concern.given(reported())
                    .when(triageBy(MANAGER, Rating.RED))
                    .expectEvents(triaged(Rating.RED));
        }

        @Test
        void mayBeDoneAgainAsMoreIsLearnt() {
            concern.given(reported(), triaged(Rating.RED))
                    .when(triageBy(MANAGER, Rating.GREEN))
                    .expectEvents(triaged(Rating.GREEN));
        }

        @Test
        void isNeverDoneByTheReporter() {
            assertThatThrownBy(() -> ConcernRules.decide(
                    triageBy(REPORTER, Rating.GREEN), ConcernState.initial().evolve(reported())))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                        assertThat(refusal.key()).isEqualTo("own-record");
                        assertThat(refusal.kind()).isEqualTo(RuleBroken.Kind.FORBIDDEN);
                    });
        }

        @Test
        void saysWhy() {
            concern.given(reported())
                    .when(new TriageConcern(CONCERN, MANAGER, Rating.RED, TriageDecision.REFER, BLANK, LATER))
                    .expectNoEvents()
                    .expectException(refused(RuleBroken.Kind.NOT_ACCEPTABLE, "text-is-blank"));
        }

        @Test
        void needsAConcern() {
            concern.givenNoPriorActivity()
                    .when(triageBy(MANAGER, Rating.AMBER))
                    .expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class WhatIsDoneAtOnce {

        @Test
        void isRecordedByWhoeverDidIt() {
            concern.given(reported())
                    .when(new RecordImmediateAction(CONCERN, REPORTER, ACTION, Agency.POLICE, REFERENCE, LATER))
                    .expectEvents(new ImmediateActionRecorded(
                            CONCERN, SIBLINGS, ACTION, Agency.POLICE, REFERENCE, REPORTER, LATER));
        }

        @Test
        void isNotRefusedBecauseTheConcernIsClosed() {
            concern.given(reported(), triaged(Rating.GREEN), closed())
                    .when(new RecordImmediateAction(CONCERN, REPORTER, ACTION, null, null, LATER))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void mayBeAReferralToTheHubOrToTheDesignatedOfficer() {
            concern.given(reported())
                    .when(new ReferConcern(CONCERN, MANAGER, ReferralTo.MASH, RATIONALE, LATER))
                    .expectEvents(new MashReferralMade(CONCERN, SIBLINGS, RATIONALE, MANAGER, LATER));
            concern.given(reported())
                    .when(new ReferConcern(CONCERN, MANAGER, ReferralTo.LADO, RATIONALE, LATER))
                    .expectEvents(new LadoReferralMade(CONCERN, SIBLINGS, RATIONALE, MANAGER, LATER));
        }
    }

    @Nested
    class Closure {

        @Test
        void followsTriage() {
            concern.given(reported(), triaged(Rating.GREEN)).when(closeBy(MANAGER)).expectEvents(closed());
        }

        @Test
        void isRefusedBeforeTriageAndAfterClosure() {
            ConcernState untriaged = ConcernState.initial().evolve(reported());
            ConcernState closed = untriaged.evolve(triaged(Rating.GREEN)).evolve(closed());
            assertRefused("concern-not-triaged", () -> ConcernRules.decide(closeBy(MANAGER), untriaged));
            assertRefused("concern-is-closed", () -> ConcernRules.decide(closeBy(MANAGER), closed));
            assertRefused(
                    "concern-is-closed", () -> ConcernRules.decide(triageBy(MANAGER, Rating.RED), closed));
        }

        @Test
        void isNeverDoneByTheReporter() {
            ConcernState triaged = ConcernState.initial().evolve(reported()).evolve(triaged(Rating.GREEN));
            assertRefused("own-record", () -> ConcernRules.decide(closeBy(REPORTER), triaged));
        }

        @Test
        void mayBeTakenBack() {
            concern.given(reported(), triaged(Rating.GREEN), closed())
                    .when(new ReopenConcern(CONCERN, REPORTER, RATIONALE, LATER))
                    .expectEvents(reopened());
            concern.given(reported(), triaged(Rating.GREEN), closed(), reopened())
                    .when(closeBy(MANAGER))
                    .expectEvents(closed());
        }

        @Test
        void isNotTakenBackWhereThereIsNone() {
            ConcernState open = ConcernState.initial().evolve(reported());
            assertRefused(
                    "concern-not-closed",
                    () -> ConcernRules.decide(new ReopenConcern(CONCERN, MANAGER, RATIONALE, LATER), open));
        }

        private void assertRefused(String key, Runnable decision) {
            assertThatThrownBy(decision::run)
                    .isInstanceOfSatisfying(
                            RuleBroken.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        }
    }

    private static CloseConcern closeBy(WorkerId worker) {
        return new CloseConcern(CONCERN, worker, ConcernOutcome.ACTION_TAKEN, RATIONALE, LATER);
    }

    private static ConcernClosed closed() {
        return new ConcernClosed(CONCERN, SIBLINGS, ConcernOutcome.ACTION_TAKEN, RATIONALE, MANAGER, LATER);
    }

    private static ConcernReopened reopened() {
        return new ConcernReopened(CONCERN, SIBLINGS, RATIONALE, REPORTER, LATER);
    }

    private static ReportSafeguardingConcern report(List<ConcernCategory> categories, Set<ChildId> children) {
        return new ReportSafeguardingConcern(
                CONCERN, REPORTER, children, CONTACT, NOTICED, categories, null, FACTS, CHILDS_WORDS, false, null, true,
                null);
    }

    private static SafeguardingConcernReported reported() {
        return new SafeguardingConcernReported(
                CONCERN, REPORTER, SIBLINGS, CONTACT, List.of(ConcernCategory.PHYSICAL, ConcernCategory.NEGLECT), FACTS,
                CHILDS_WORDS, false, null, true, null, NOTICED);
    }

    private static TriageConcern triageBy(WorkerId worker, Rating rating) {
        return new TriageConcern(CONCERN, worker, rating, TriageDecision.REFER, RATIONALE, LATER);
    }

    private static ConcernTriaged triaged(Rating rating) {
        return new ConcernTriaged(CONCERN, SIBLINGS, rating, TriageDecision.REFER, RATIONALE, MANAGER, LATER);
    }
}
