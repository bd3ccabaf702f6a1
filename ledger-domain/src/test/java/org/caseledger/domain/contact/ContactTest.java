package org.caseledger.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.contact.ContactFacts.ADA;
import static org.caseledger.domain.contact.ContactFacts.BEFORE_TEN;
import static org.caseledger.domain.contact.ContactFacts.CONTACT;
import static org.caseledger.domain.contact.ContactFacts.FIVE_PAST;
import static org.caseledger.domain.contact.ContactFacts.MANAGER;
import static org.caseledger.domain.contact.ContactFacts.PRACTITIONER;
import static org.caseledger.domain.contact.ContactFacts.SIBLINGS;
import static org.caseledger.domain.contact.ContactFacts.TEN;
import static org.caseledger.domain.contact.ContactFacts.TEN_PAST;
import static org.caseledger.domain.contact.ContactFacts.WORDS;
import static org.caseledger.domain.contact.ContactFacts.attempted;
import static org.caseledger.domain.contact.ContactFacts.concluded;
import static org.caseledger.domain.contact.ContactFacts.inProgress;
import static org.caseledger.domain.contact.ContactFacts.informing;
import static org.caseledger.domain.contact.ContactFacts.managerInformed;
import static org.caseledger.domain.contact.ContactFacts.terminated;
import static org.caseledger.domain.contact.ContactFacts.warning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Refused;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.ContinueWithRationale;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.ExplainTiming;
import org.caseledger.domain.contact.ContactCommand.GiveLanguageWarning;
import org.caseledger.domain.contact.ContactCommand.InformManager;
import org.caseledger.domain.contact.ContactCommand.Informing;
import org.caseledger.domain.contact.ContactCommand.ObserveParticipants;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.LanguageExpectationsExplained;
import org.caseledger.domain.contact.ContactEvent.ParticipantsObserved;
import org.caseledger.domain.contact.ContactEvent.TimingExplained;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.ContinuationReason;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.ChildSeen;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.SeenAlone;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.contact.observed.TimingReason;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.practice.LocationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContactTest {

    private AggregateTestFixture<Contact> contact;

    @BeforeEach
    void aLedger() {
        contact = new AggregateTestFixture<>(Contact.class);
        contact.registerInjectableResource(ContactFacts.STANDARDS);
    }

    @Nested
    class Attempts {

        @Test
        void areInProgressOnceSomebodyAnswers() {
            assertThat(ContactRules.decide(attempt(SIBLINGS, Channel.VIDEO, AttemptOutcome.HELD, null, null),
                    ContactState.initial(), ContactFacts.STANDARDS))
                    .containsExactly(inProgress());
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"HELD", "SENT", "RECEIVED"})
        void areOverAtOnceWhenNobodyWasReached(AttemptOutcome outcome) {
            assertThat(ContactRules.decide(attempt(SIBLINGS, Channel.PHONE, outcome, null, null),
                    ContactState.initial(), ContactFacts.STANDARDS))
                    .containsExactly(attempted(Channel.PHONE, outcome));
        }

        @ParameterizedTest
        @EnumSource(names = {"MESSAGE", "EMAIL", "LETTER"})
        void thatAreWrittenAreSentOrReceivedOrFail(Channel written) {
            for (AttemptOutcome outcome : List.of(
                    AttemptOutcome.SENT, AttemptOutcome.RECEIVED, AttemptOutcome.TECHNICAL_FAILURE)) {
                aLedger();
                assertThat(ContactRules.decide(attempt(SIBLINGS, written, outcome, null, null), ContactState.initial(),
                        ContactFacts.STANDARDS))
                        .containsExactly(attempted(written, outcome));
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"MESSAGE", "EMAIL", "LETTER"})
        void thatAreWrittenAreNeverHeld(Channel written) {
            refused(
                    contact.givenNoPriorActivity()
                            .when(attempt(SIBLINGS, written, AttemptOutcome.HELD, null, null)),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "outcome-does-not-fit-channel");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"MESSAGE", "EMAIL", "LETTER"})
        void thatAreSpokenAreNeverSent(Channel spoken) {
            refused(
                    contact.givenNoPriorActivity()
                            .when(attempt(SIBLINGS, spoken, AttemptOutcome.SENT, null, null)),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "outcome-does-not-fit-channel");
        }

        @Test
        void nameAtLeastOneChild() {
            refused(
                    contact.givenNoPriorActivity()
                            .when(attempt(Set.of(), Channel.PHONE, AttemptOutcome.NO_ANSWER, null, null)),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "no-child-named");
        }

        private RecordContactAttempt attempt(
                Set<ChildId> children,
                Channel channel,
                AttemptOutcome outcome,
                @Nullable DeviceUse device,
                @Nullable LocationType location) {
            return new RecordContactAttempt(
                    CONTACT,
                    PRACTITIONER,
                    children,
                    channel,
                    Direction.OUTBOUND,
                    null,
                    Purpose.WELFARE_CHECK,
                    null,
                    TEN,
                    outcome,
                    null,
                    device,
                    location,
                    null,
                    List.of());
        }
    }

    @Nested
    class Participants {

        private final Participant childInABedroom = new Participant(ParticipantRole.CHILD, LocationType.HOME_BEDROOM,
                false);

        @Test
        void areRecordedWhereverTheyAre() {
            contact.given((Object[]) inProgress())
                    .when(new ObserveParticipants(CONTACT, FIVE_PAST, List.of(childInABedroom)))
                    .expectEvents(
                            new ParticipantsObserved(CONTACT, SIBLINGS, List.of(childInABedroom), FIVE_PAST));
        }

        @Test
        void areSomebody() {
            refused(
                    contact.given((Object[]) inProgress())
                            .when(new ObserveParticipants(CONTACT, FIVE_PAST, List.of())),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "nobody-was-there");
        }

        @Test
        void neverIncludeThePractitioner() {
            Participant worker = new Participant(ParticipantRole.WORKER, LocationType.HOME_BEDROOM, false);
            refused(
                    contact.given((Object[]) inProgress())
                            .when(
                                    new ObserveParticipants(
                                            CONTACT, FIVE_PAST, List.of(childInABedroom, worker))),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "worker-is-not-a-participant");
        }

        @Test
        void areNotObservedBeforeTheContactBegan() {
            refused(
                    contact.given((Object[]) inProgress())
                            .when(new ObserveParticipants(CONTACT, BEFORE_TEN, List.of(childInABedroom))),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "happened-before-contact-started");
        }
    }

    @Nested
    class Timing {

        @Test
        void mayBeExplainedAfterTheEnd() {
            contact.given((Object[]) inProgress())
                    .andGiven(concluded())
                    .when(new ExplainTiming(CONTACT, TimingAspect.LENGTH, TimingReason.CHILD_REQUEST, TEN_PAST))
                    .expectEvents(
                            new TimingExplained(
                                    CONTACT,
                                    SIBLINGS,
                                    TimingAspect.LENGTH,
                                    TimingReason.CHILD_REQUEST,
                                    TEN_PAST));
        }
    }

    @Nested
    class StatutoryVisits {

        @ParameterizedTest
        @EnumSource
        void countOnlyInPerson(Channel channel) {
            ContactAttemptRecorded visit = new ContactAttemptRecorded(
                    CONTACT, SIBLINGS, channel, Direction.OUTBOUND, null, Purpose.STATUTORY_VISIT, null,
                    AttemptOutcome.NO_ANSWER, null, null, TEN);
            assertThat(visit.isVisitFromAfar()).isEqualTo(channel != Channel.IN_PERSON);
            assertThat(attempted(channel, AttemptOutcome.NO_ANSWER).isVisitFromAfar()).isFalse();
        }
    }

    @Nested
    class Expectations {

        @Test
        void mayHaveBeenExplainedBeforeTheContactBegan() {
            contact.given((Object[]) inProgress())
                    .when(explain(BEFORE_TEN, ParticipantRole.CHILD, ParticipantRole.PARENT_CARER))
                    .expectEvents(
                            new LanguageExpectationsExplained(
                                    CONTACT,
                                    SIBLINGS,
                                    List.of(ParticipantRole.CHILD, ParticipantRole.PARENT_CARER),
                                    WORDS,
                                    BEFORE_TEN));
        }

        @Test
        void wereExplainedToSomebody() {
            refused(
                    contact.given((Object[]) inProgress()).when(explain(TEN)),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "nobody-was-told");
        }
    }

    @Nested
    class LanguageWarnings {

        @Test
        void areCountedInTheOrderTheyWereGiven() {
            contact.given((Object[]) inProgress())
                    .andGiven(warning(1))
                    .when(warn(FIVE_PAST))
                    .expectEvents(warning(2));
        }

        @Test
        void areNotGivenBeforeTheContactBegan() {
            refused(
                    contact.given((Object[]) inProgress()).when(warn(BEFORE_TEN)),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "happened-before-contact-started");
        }
    }

    @Nested
    class Terminations {

        @Test
        void endTheContactAndSayWhy() {
            assertThat(decided(terminate(FIVE_PAST, TEN_PAST, null))).last().isEqualTo(terminated());
        }

        @Test
        void comeAfterTheInformingOfTheManagerInTheSameAppend() {
            assertThat(decided(terminate(FIVE_PAST, TEN_PAST, informing(MANAGER, TEN_PAST))))
                    .startsWith(managerInformed(TEN_PAST))
                    .endsWith(terminated());
        }

        @Test
        void areNotBeforeTheStart() {
            refused(
                    contact.given((Object[]) inProgress()).when(terminate(null, BEFORE_TEN, null)),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "terminated-before-started");
        }

        @Test
        void areNotBeforeWhatWasObserved() {
            refused(
                    contact.given((Object[]) inProgress()).when(terminate(TEN_PAST, FIVE_PAST, null)),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "terminated-before-observed");
        }

        @Test
        void areNotForWhatWasObservedBeforeTheStart() {
            refused(
                    contact.given((Object[]) inProgress()).when(terminate(BEFORE_TEN, FIVE_PAST, null)),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "happened-before-contact-started");
        }
    }

    @Nested
    class Managers {

        @Test
        void mayBeInformedAfterTheEnd() {
            contact.given((Object[]) inProgress())
                    .andGiven(terminated())
                    .when(new InformManager(CONTACT, PRACTITIONER, informing(MANAGER, TEN_PAST)))
                    .expectEvents(managerInformed(TEN_PAST));
        }

        @Test
        void mayBeInformedOfAnAttemptThatFailed() {
            contact.given(attempted(Channel.PHONE, AttemptOutcome.NO_ANSWER))
                    .when(new InformManager(CONTACT, PRACTITIONER, informing(MANAGER, TEN_PAST)))
                    .expectEvents(managerInformed(TEN_PAST));
        }

        @Test
        void areSomebodyElseThanTheOneWhoInforms() {
            refused(
                    contact.given((Object[]) inProgress())
                            .when(new InformManager(CONTACT, MANAGER, informing(MANAGER, TEN_PAST))),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "manager-is-the-author");
        }

        @Test
        void areSomebodyElseThanTheOneWhoEndsTheCall() {
            refused(
                    contact.given((Object[]) inProgress())
                            .when(terminate(FIVE_PAST, TEN_PAST, informing(PRACTITIONER, TEN_PAST))),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "manager-is-the-author");
        }

        @Test
        void areNotInformedBeforeItHappened() {
            refused(
                    contact.given((Object[]) inProgress())
                            .when(new InformManager(CONTACT, PRACTITIONER, informing(MANAGER, BEFORE_TEN))),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "happened-before-contact-started");
        }
    }

    @Nested
    class CarryingOn {

        @Test
        void isRecordedWithItsRationaleAndNeverRefusedForWhatWasSeen() {
            for (ContinuationIssue issue : ContinuationIssue.values()) {
                aLedger();
                contact.given((Object[]) inProgress())
                        .when(
                                new ContinueWithRationale(
                                        CONTACT,
                                        FIVE_PAST,
                                        issue,
                                        ContinuationReason.NO_OTHER_PRIVATE_SPACE,
                                        WORDS,
                                        null))
                        .expectEvents(
                                new ContactContinuedWithRationale(
                                        CONTACT,
                                        SIBLINGS,
                                        issue,
                                        ContinuationReason.NO_OTHER_PRIVATE_SPACE,
                                        WORDS,
                                        null,
                                        FIVE_PAST));
            }
        }
    }

    @Nested
    class Conclusions {

        private final ChildSection ofAda = new ChildSection(ADA, ChildSeen.FULLY, SeenAlone.UNKNOWN_WHO_ELSE_PRESENT,
                true, WORDS);

        @Test
        void needNoChecks() {
            assertThat(decided(conclude(TEN_PAST, List.of(ofAda), List.of()))).last().isEqualTo(concluded(ofAda));
        }

        @Test
        void areNotBeforeTheStart() {
            refused(
                    contact.given((Object[]) inProgress()).when(conclude(BEFORE_TEN, List.of(), List.of())),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "ended-before-started");
        }

        @Test
        void speakOnlyOfChildrenOnTheContact() {
            ChildSection stranger = new ChildSection(
                    ContactFacts.STRANGER, ChildSeen.NOT_SEEN, SeenAlone.NO, null, null);
            refused(
                    contact.given((Object[]) inProgress())
                            .when(conclude(TEN_PAST, List.of(ofAda, stranger), List.of())),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "child-not-on-contact");
        }

        @Test
        void speakOfEachChildOnce() {
            refused(
                    contact.given((Object[]) inProgress())
                            .when(conclude(TEN_PAST, List.of(ofAda, ofAda), List.of())),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "child-named-twice");
        }

        @Test
        void answerEachCheckOnce() {
            refused(
                    contact.given((Object[]) inProgress())
                            .when(
                                    conclude(
                                            TEN_PAST,
                                            List.of(),
                                            List.of(
                                                    answer(GuidelineRule.R13, Result.MET),
                                                    answer(GuidelineRule.R13, Result.NOT_MET)))),
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "check-answered-twice");
        }

        private CheckAnswer answer(GuidelineRule rule, Result result) {
            return new CheckAnswer(rule, result, WORDS);
        }
    }

    static Stream<ContactCommand> whatNeedsAContactInProgress() {
        return Stream.of(
                explain(TEN_PAST, ParticipantRole.CHILD),
                warn(TEN_PAST),
                terminate(FIVE_PAST, TEN_PAST, null),
                carryOn(),
                new ObserveParticipants(
                        CONTACT, TEN_PAST, List.of(new Participant(ParticipantRole.CHILD, null, false))),
                conclude(TEN_PAST, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("whatNeedsAContactInProgress")
    void nothingMoreHappensOnAContactThatWasEndedEarly(ContactCommand command) {
        refused(
                contact.given((Object[]) inProgress()).andGiven(terminated()).when(command),
                RuleBroken.Kind.CONFLICT,
                "contact-is-ended");
    }

    @ParameterizedTest
    @MethodSource("whatNeedsAContactInProgress")
    void nothingMoreHappensOnAContactThatWasConcluded(ContactCommand command) {
        refused(
                contact.given((Object[]) inProgress()).andGiven(concluded()).when(command),
                RuleBroken.Kind.CONFLICT,
                "contact-is-ended");
    }

    @ParameterizedTest
    @MethodSource("whatNeedsAContactInProgress")
    void nothingHappensOnAContactThatNobodyAnswered(ContactCommand command) {
        refused(
                contact.given(attempted(Channel.VIDEO, AttemptOutcome.NO_ANSWER)).when(command),
                RuleBroken.Kind.CONFLICT,
                "contact-was-not-held");
    }

    static Stream<ContactCommand> whatIsSaidInBlankWords() {
        PersonalText.Clear blank = new PersonalText.Clear(" \n");
        return Stream.of(
                new ExplainLanguageExpectations(CONTACT, TEN, List.of(ParticipantRole.CHILD), blank),
                new GiveLanguageWarning(
                        CONTACT,
                        TEN,
                        ParticipantRole.CHILD,
                        WarningTarget.OTHER,
                        LanguageType.OFFENSIVE,
                        blank,
                        null),
                new GiveLanguageWarning(
                        CONTACT,
                        TEN,
                        ParticipantRole.CHILD,
                        WarningTarget.OTHER,
                        LanguageType.OFFENSIVE,
                        null,
                        blank),
                new TerminateContact(
                        CONTACT, PRACTITIONER, TerminationReason.OTHER, null, null, TEN, false, blank, null),
                new ContinueWithRationale(CONTACT, TEN, ContinuationIssue.OTHER, null, blank, null),
                new ContinueWithRationale(CONTACT, TEN, ContinuationIssue.OTHER, null, WORDS, blank),
                new ConcludeContact(
                        CONTACT, PRACTITIONER, TEN, blank, WorriesNoticed.NO, List.of(), false, List.of()),
                conclude(
                        TEN,
                        List.of(new ChildSection(ADA, ChildSeen.FULLY, SeenAlone.NO, null, blank)),
                        List.of()),
                conclude(
                        TEN,
                        List.of(),
                        List.of(new CheckAnswer(GuidelineRule.R13, Result.NOT_MET, blank))),
                conclude(
                        TEN,
                        List.of(),
                        List.of(new CheckAnswer(GuidelineRule.R6, Result.NOT_MET, blank))));
    }

    @ParameterizedTest
    @MethodSource("whatIsSaidInBlankWords")
    void wordsThatAreGivenAreNotBlank(ContactCommand command) {
        refused(
                contact.given((Object[]) inProgress()).when(command),
                RuleBroken.Kind.NOT_ACCEPTABLE,
                "text-is-blank");
    }

    private static ExplainLanguageExpectations explain(Instant at, ParticipantRole... toWhom) {
        return new ExplainLanguageExpectations(CONTACT, at, List.of(toWhom), WORDS);
    }

    private static GiveLanguageWarning warn(Instant at) {
        return new GiveLanguageWarning(
                CONTACT,
                at,
                ParticipantRole.PARENT_CARER,
                WarningTarget.WORKER,
                LanguageType.ABUSIVE,
                WORDS,
                null);
    }

    private static TerminateContact terminate(
            @Nullable Instant observedAt, Instant terminatedAt, @Nullable Informing informing) {
        return new TerminateContact(
                CONTACT,
                PRACTITIONER,
                TerminationReason.CLOTHING,
                ParticipantRole.OTHER_HOUSEHOLD,
                observedAt,
                terminatedAt,
                true,
                WORDS,
                informing);
    }

    private static ContinueWithRationale carryOn() {
        return new ContinueWithRationale(CONTACT, TEN_PAST, ContinuationIssue.CLOTHING, null, WORDS, null);
    }

    private static ConcludeContact conclude(
            Instant endedAt, List<ChildSection> sections, List<CheckAnswer> checks) {
        return new ConcludeContact(
                CONTACT, PRACTITIONER, endedAt, WORDS, WorriesNoticed.NO, sections, false, checks);
    }

    /** What a command decides on the contact in progress. */
    private static List<ContactEvent> decided(ContactCommand command) {
        ContactState state = ContactState.initial();
        for (ContactEvent event : inProgress()) {
            state = state.evolve(event);
        }
        return ContactRules.decide(command, state, ContactFacts.STANDARDS);
    }

    private static void refused(ResultValidator<Contact> result, RuleBroken.Kind kind, String key) {
        result.expectNoEvents().expectException(Refused.refused(kind, key));
    }
}
