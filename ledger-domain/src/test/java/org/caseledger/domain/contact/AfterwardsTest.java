package org.caseledger.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.domain.Refused.refused;
import static org.caseledger.domain.contact.ContactFacts.BEN;
import static org.caseledger.domain.contact.ContactFacts.CONTACT;
import static org.caseledger.domain.contact.ContactFacts.MANAGER;
import static org.caseledger.domain.contact.ContactFacts.PRACTITIONER;
import static org.caseledger.domain.contact.ContactFacts.SIBLINGS;
import static org.caseledger.domain.contact.ContactFacts.STRANGER;
import static org.caseledger.domain.contact.ContactFacts.TEN_PAST;
import static org.caseledger.domain.contact.ContactFacts.WORDS;
import static org.caseledger.domain.contact.ContactFacts.attempted;
import static org.caseledger.domain.contact.ContactFacts.concluded;
import static org.caseledger.domain.contact.ContactFacts.inProgress;
import static org.caseledger.domain.contact.ContactFacts.informing;
import static org.caseledger.domain.contact.ContactFacts.terminated;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.contact.ContactCommand.AppendNote;
import org.caseledger.domain.contact.ContactCommand.CorrectContact;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.InformManager;
import org.caseledger.domain.contact.ContactCommand.MarkRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactCorrected;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactNoteAppended;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AfterwardsTest {

    private static final Instant NEXT_DAY = Instant.parse("2026-11-21T09:00:00Z");
    private static final PersonalText.Clear BLANK = new PersonalText.Clear("\t");
    private static final ContactId OTHER = ContactId.of("7f6f7f4e-3c5a-4c27-9a07-0f6f1f0f9d02");

    private AggregateTestFixture<Contact> contact;

    @BeforeEach
    void aLedger() {
        contact = new AggregateTestFixture<>(Contact.class);
        contact.registerInjectableResource(ContactFacts.STANDARDS);
    }

    @Nested
    class Notes {

        @Test
        void areAddedToAContactThatHasEnded() {
            contact.given((Object[]) inProgress())
                    .andGiven(concluded())
                    .when(note())
                    .expectEvents(new ContactNoteAppended(CONTACT, SIBLINGS, WORDS, NEXT_DAY));
        }

        @Test
        void areAddedToAnAttemptThatFailed() {
            contact.given(attempted(Channel.PHONE, AttemptOutcome.NO_ANSWER))
                    .when(note())
                    .expectEvents(new ContactNoteAppended(CONTACT, SIBLINGS, WORDS, NEXT_DAY));
        }

        @Test
        void areNotAddedWhileTheContactIsInProgress() {
            contact.given((Object[]) inProgress())
                    .when(note())
                    .expectNoEvents()
                    .expectException(refused(Kind.CONFLICT, "contact-is-in-progress"));
        }

        @Test
        void areNotBlank() {
            contact.given((Object[]) inProgress())
                    .andGiven(terminated())
                    .when(new AppendNote(CONTACT, BLANK, NEXT_DAY))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "text-is-blank"));
        }
    }

    @Nested
    class Corrections {

        @Test
        void sayAgainWhatAnEntrySays() {
            contact.given((Object[]) inProgress())
                    .andGiven(terminated())
                    .when(correct(CorrectedField.RATIONALE, null))
                    .expectEvents(corrected(CorrectedField.RATIONALE, SIBLINGS));
        }

        @Test
        void ofOneChildsSectionAreOnThatChildsRecordAlone() {
            contact.given((Object[]) inProgress())
                    .andGiven(concluded())
                    .when(correct(CorrectedField.VIEWS, BEN))
                    .expectEvents(corrected(CorrectedField.VIEWS, Set.of(BEN)));
        }

        @ParameterizedTest
        @EnumSource(names = {"SEEN", "SEEN_ALONE", "SPOKEN_TO", "VIEWS"})
        void ofOneChildsSectionSayWhichChild(CorrectedField field) {
            contact.given((Object[]) inProgress())
                    .when(correct(field, null))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "no-child-named"));
        }

        @Test
        void concernNoChildWhoIsNotOnTheContact() {
            contact.given((Object[]) inProgress())
                    .when(correct(CorrectedField.VIEWS, STRANGER))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "child-not-on-contact"));
        }

        @Test
        void nameAnEntry() {
            contact.given((Object[]) inProgress())
                    .when(new CorrectContact(CONTACT, -1, CorrectedField.SUMMARY, null, WORDS, WORDS, NEXT_DAY))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "position-not-in-ledger"));
        }

        @Test
        void giveAReason() {
            contact.given((Object[]) inProgress())
                    .when(new CorrectContact(CONTACT, 7, CorrectedField.SUMMARY, null, WORDS, BLANK, NEXT_DAY))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "text-is-blank"));
        }

        @Test
        void nameEachFieldOnceAndAsItIsNamedWhereItWasRecorded() {
            List<String> names = Arrays.stream(CorrectedField.values()).map(CorrectedField::fieldName).toList();
            assertThat(names).doesNotHaveDuplicates();
            assertThat(names)
                    .allSatisfy(
                            name -> assertThat(CorrectedField.named(name))
                                    .map(CorrectedField::fieldName)
                                    .contains(name));
            assertThat(CorrectedField.named("recordedBy")).isEmpty();
        }

        private CorrectContact correct(CorrectedField field, @Nullable ChildId child) {
            return new CorrectContact(CONTACT, 7, field, child, WORDS, WORDS, NEXT_DAY);
        }

        private ContactCorrected corrected(CorrectedField field, Set<ChildId> children) {
            return new ContactCorrected(CONTACT, children, 7, field, WORDS, WORDS, NEXT_DAY);
        }
    }

    @Nested
    class Errors {

        @Test
        void areStruckThrough() {
            contact.given(attempted(Channel.PHONE, AttemptOutcome.NO_ANSWER))
                    .when(new MarkRecordedInError(CONTACT, WORDS, OTHER, NEXT_DAY))
                    .expectEvents(struckThrough());
        }

        @Test
        void areStruckThroughWhileTheContactIsInProgress() {
            contact.given((Object[]) inProgress())
                    .when(new MarkRecordedInError(CONTACT, WORDS, OTHER, NEXT_DAY))
                    .expectEvents(struckThrough());
        }

        @Test
        void areNotReplacedByThemselves() {
            contact.given((Object[]) inProgress())
                    .when(new MarkRecordedInError(CONTACT, WORDS, CONTACT, NEXT_DAY))
                    .expectNoEvents()
                    .expectException(refused(Kind.NOT_ACCEPTABLE, "replaced-by-itself"));
        }
    }

    static Stream<ContactCommand> whatNeedsAStandingContact() {
        return Stream.of(
                new ExplainLanguageExpectations(CONTACT, TEN_PAST, List.of(ParticipantRole.CHILD), WORDS),
                new InformManager(CONTACT, PRACTITIONER, informing(MANAGER, TEN_PAST)),
                note(),
                new CorrectContact(CONTACT, 7, CorrectedField.SUMMARY, null, WORDS, WORDS, NEXT_DAY),
                new MarkRecordedInError(CONTACT, WORDS, null, NEXT_DAY));
    }

    @ParameterizedTest
    @MethodSource("whatNeedsAStandingContact")
    void nothingMoreHappensOnAContactRecordedInError(ContactCommand command) {
        contact.given((Object[]) inProgress())
                .andGiven(struckThrough())
                .when(command)
                .expectNoEvents()
                .expectException(refused(Kind.CONFLICT, "contact-is-recorded-in-error"));
    }

    private static AppendNote note() {
        return new AppendNote(CONTACT, WORDS, NEXT_DAY);
    }

    private static ContactMarkedRecordedInError struckThrough() {
        return new ContactMarkedRecordedInError(CONTACT, SIBLINGS, WORDS, OTHER, NEXT_DAY);
    }
}
