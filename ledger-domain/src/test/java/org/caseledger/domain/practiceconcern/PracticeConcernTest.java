package org.caseledger.domain.practiceconcern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.Refused.refused;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.ClosePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RaisePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RecordPracticeAction;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeActionRecorded;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernClosed;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernRaised;
import org.caseledger.domain.practiceconcern.PracticeGrounds.Ground;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;
import org.caseledger.domain.practiceconcern.terms.PracticeOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeConcernTest {

    private static final ContactId CONTACT = ContactId.of("7f6f7f4e-3c5a-4c27-9a07-0f6f1f0f9d01");
    private static final WorkerId WORKER = WorkerId.of("44444444-4444-4444-8444-444444444444");
    private static final WorkerId MANAGER = WorkerId.of("55555555-5555-4555-8555-555555555555");
    private static final PracticeConcernId CONCERN = PracticeConcernId.of(CONTACT, GuidelineRule.R2.id());
    private static final Ground OWN_PHONE = new Ground(
            PracticeConcernType.DEVICE, GuidelineRule.R2.first(), Rating.AMBER);
    private static final PersonalText.Clear WORDS = new PersonalText.Clear("a council telephone was issued");
    private static final PersonalText.Clear BLANK = new PersonalText.Clear(" ");
    private static final UUID CAUSE = UUID.fromString("0192f0c4-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-11-21T10:00:00Z");

    private AggregateTestFixture<PracticeConcern> concern;

    @BeforeEach
    void aLedger() {
        concern = new AggregateTestFixture<>(PracticeConcern.class);
    }

    @Test
    void namesTheRuleTheContactAndWhomItConcerns() {
        concern.givenNoPriorActivity().when(raise()).expectEvents(raised());
    }

    @Test
    void isRaisedOnceForEachContactAndRule() {
        concern.given(raised()).when(raise()).expectNoEvents().expectSuccessfulHandlerExecution();
        assertThat(PracticeConcernId.of(CONTACT, GuidelineRule.R7.id())).isNotEqualTo(CONCERN);
        assertThat(PracticeConcernId.of(ContactId.random(), GuidelineRule.R2.id())).isNotEqualTo(CONCERN);
    }

    @Test
    void isNotRaisedAgainAfterItWasClosed() {
        concern.given(raised(), closed()).when(raise()).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void isOnNoChildsRecordAndSealedForTheWorker() {
        assertThat(raised().children()).isEmpty();
        assertThat(closed().dataSubjects()).isEqualTo(Set.of(WORKER));
    }

    @Test
    void keepsWhatWasDoneAboutIt() {
        concern.given(raised())
                .when(new RecordPracticeAction(CONCERN, MANAGER, WORDS, NEXT_DAY))
                .expectEvents(new PracticeActionRecorded(CONCERN, WORKER, MANAGER, WORDS, NEXT_DAY));
    }

    @Test
    void isClosedWithAnOutcomeAndReasons() {
        concern.given(raised()).when(closeBy(MANAGER, WORDS)).expectEvents(closed());
    }

    @Test
    void isNeverActedOnByWhomItConcerns() {
        concern.given(raised())
                .when(new RecordPracticeAction(CONCERN, WORKER, WORDS, NEXT_DAY))
                .expectNoEvents()
                .expectException(refused(Kind.FORBIDDEN, "own-record"));
        aLedger();
        concern.given(raised())
                .when(closeBy(WORKER, WORDS))
                .expectNoEvents()
                .expectException(refused(Kind.FORBIDDEN, "own-record"));
    }

    @Test
    void takesNothingMoreOnceItIsClosed() {
        concern.given(raised(), closed())
                .when(new RecordPracticeAction(CONCERN, MANAGER, WORDS, NEXT_DAY))
                .expectNoEvents()
                .expectException(refused(Kind.CONFLICT, "practice-concern-is-closed"));
        aLedger();
        concern.given(raised(), closed())
                .when(closeBy(MANAGER, WORDS))
                .expectNoEvents()
                .expectException(refused(Kind.CONFLICT, "practice-concern-is-closed"));
    }

    @Test
    void isNotClosedWithoutWords() {
        concern.given(raised())
                .when(closeBy(MANAGER, BLANK))
                .expectNoEvents()
                .expectException(refused(Kind.NOT_ACCEPTABLE, "text-is-blank"));
        aLedger();
        concern.given(raised())
                .when(new RecordPracticeAction(CONCERN, MANAGER, BLANK, NEXT_DAY))
                .expectNoEvents()
                .expectException(refused(Kind.NOT_ACCEPTABLE, "text-is-blank"));
    }

    private static RaisePracticeConcern raise() {
        return new RaisePracticeConcern(CONCERN, WORKER, CONTACT, OWN_PHONE, CAUSE, AT);
    }

    private static ClosePracticeConcern closeBy(WorkerId worker, PersonalText.Clear rationale) {
        return new ClosePracticeConcern(CONCERN, worker, PracticeOutcome.PUT_RIGHT, true, rationale, NEXT_DAY);
    }

    private static PracticeConcernRaised raised() {
        return new PracticeConcernRaised(
                CONCERN,
                WORKER,
                CONTACT,
                PracticeConcernType.DEVICE,
                GuidelineRule.R2.first(),
                Rating.AMBER,
                CAUSE,
                AT);
    }

    private static PracticeConcernClosed closed() {
        return new PracticeConcernClosed(
                CONCERN, WORKER, MANAGER, PracticeOutcome.PUT_RIGHT, true, WORDS, NEXT_DAY);
    }
}
