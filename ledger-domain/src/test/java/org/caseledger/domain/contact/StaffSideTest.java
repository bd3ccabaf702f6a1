package org.caseledger.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.domain.contact.ContactFacts.CONTACT;
import static org.caseledger.domain.contact.ContactFacts.PRACTITIONER;
import static org.caseledger.domain.contact.ContactFacts.SIBLINGS;
import static org.caseledger.domain.contact.ContactFacts.TEN;
import static org.caseledger.domain.contact.ContactFacts.TEN_PAST;
import static org.caseledger.domain.contact.ContactFacts.WORDS;
import static org.caseledger.domain.contact.ContactFacts.attempted;
import static org.caseledger.domain.contact.ContactFacts.concluded;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.device.DeviceOwnership;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.practice.LocationType;
import org.caseledger.domain.practice.PracticeEvent;
import org.caseledger.domain.practice.PracticeEvent.StaffBreachRecorded;
import org.caseledger.domain.practice.PracticeEvent.StaffChecksEvaluated;
import org.caseledger.domain.practice.PracticeEvent.WorkingCircumstancesRecorded;
import org.caseledger.domain.practice.PracticeRecord;
import org.caseledger.domain.practice.PracticeRecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a command on a contact says about the worker goes to another stream, in the same append. */
class StaffSideTest {

    private static final DeviceUse OWN_PHONE = new DeviceUse(DeviceOwnership.PERSONAL, null);
    private static final CheckAnswer BACKGROUND = new CheckAnswer(GuidelineRule.R6, Result.NOT_MET, WORDS);
    private static final CheckAnswer EXPECTATIONS = new CheckAnswer(GuidelineRule.R13, Result.MET, WORDS);

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final EventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway commands = DefaultCommandGateway.builder().commandBus(bus).build();
    private @Nullable Registration handling;

    @BeforeEach
    void aLedger() {
        ParameterResolverFactory resolvers = MultiParameterResolverFactory.ordered(
                new SimpleResourceParameterResolverFactory(List.of(ContactFacts.STANDARDS)),
                ClasspathParameterResolverFactory.forClass(Contact.class));
        Repository<Contact> contacts = EventSourcingRepository.builder(Contact.class)
                .parameterResolverFactory(resolvers)
                .eventStore(store)
                .repositoryProvider(new PracticeRecords())
                .build();
        handling = AggregateAnnotationCommandHandler.<Contact>builder()
                .aggregateType(Contact.class)
                .repository(contacts)
                .parameterResolverFactory(resolvers)
                .build()
                .subscribe(bus);
    }

    @AfterEach
    void closed() {
        if (handling != null) {
            handling.cancel();
        }
    }

    @Test
    void ofAnAttemptComesBeforeItsMainFact() {
        commands.sendAndWait(attempt(OWN_PHONE, LocationType.HOME_BEDROOM));

        assertThat(everything())
                .startsWith(
                        new WorkingCircumstancesRecorded(
                                PracticeRecordId.of(CONTACT),
                                CONTACT,
                                PRACTITIONER,
                                OWN_PHONE,
                                LocationType.HOME_BEDROOM,
                                TEN))
                .endsWith(
                        attempted(Channel.VIDEO, AttemptOutcome.HELD),
                        new ContactHeld(CONTACT, SIBLINGS, Channel.VIDEO, TEN));
    }

    @Test
    void namesEachBreachBesideTheChecks() {
        commands.sendAndWait(attempt(OWN_PHONE, LocationType.HOME_BEDROOM));

        assertThat(everything())
                .filteredOn(StaffBreachRecorded.class::isInstance)
                .extracting(event -> ((StaffBreachRecorded) event).rule().id() + " "
                        + ((StaffBreachRecorded) event).finding())
                .containsExactly("R2 DEVICE_PERSONAL", "R5 BEDROOM");
    }

    @Test
    void isCheckedAlsoWhereNobodySaidAnything() {
        commands.sendAndWait(attempt(null, null));

        assertThat(everything()).hasSize(3).first().isInstanceOf(StaffChecksEvaluated.class);
        assertThat(((StaffChecksEvaluated) everything().getFirst()).results())
                .noneMatch(CheckResult::isBreach)
                .extracting(check -> check.rule().id().value())
                .containsExactly("R2", "R3", "R4", "R5", "R6", "R7", "R12", "R19", "R20", "R21");
    }

    @Test
    void ofAConclusionComesBeforeItsMainFact() {
        commands.sendAndWait(attempt(OWN_PHONE, LocationType.OFFICE));
        int before = everything().size();
        commands.sendAndWait(conclude(BACKGROUND, EXPECTATIONS));

        List<Object> ending = everything().subList(before, everything().size());
        assertThat(ending.getFirst()).isEqualTo(new StaffChecksEvaluated(
                PracticeRecordId.atConclusionOf(CONTACT),
                CONTACT,
                PRACTITIONER,
                List.of(new CheckResult(GuidelineRule.R6.first(), Result.NOT_MET, PRACTITIONER, null, WORDS)),
                TEN_PAST));
        assertThat(ending).hasAtLeastOneElementOfType(PolicyChecksEvaluated.class).endsWith(concluded());
    }

    @Test
    void isNotRecordedWhenTheCommandIsRefused() {
        commands.sendAndWait(attempt(null, null));
        CheckAnswer blank = new CheckAnswer(GuidelineRule.R6, Result.NOT_MET, new PersonalText.Clear(" "));

        assertThatThrownBy(() -> commands.sendAndWait(conclude(blank)))
                .isInstanceOf(RuleBroken.class);
        assertThat(everything()).hasSize(3);
    }

    @Test
    void namesNoChild() {
        commands.sendAndWait(attempt(OWN_PHONE, LocationType.HOME_BEDROOM));
        commands.sendAndWait(conclude(BACKGROUND));

        assertThat(everything())
                .filteredOn(PracticeEvent.class::isInstance)
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        event -> {
                            assertThat(((PracticeEvent) event).children()).isEmpty();
                            assertThat(((PracticeEvent) event).dataSubjects()).containsExactly(PRACTITIONER);
                        });
    }

    private List<Object> everything() {
        return engine.readEvents(null, false).<Object>map(EventMessage::getPayload).toList();
    }

    private static RecordContactAttempt attempt(@Nullable DeviceUse device, @Nullable LocationType location) {
        return new RecordContactAttempt(
                CONTACT,
                PRACTITIONER,
                ChildId.inOrder(SIBLINGS),
                Channel.VIDEO,
                Direction.OUTBOUND,
                null,
                Purpose.WELFARE_CHECK,
                null,
                TEN,
                AttemptOutcome.HELD,
                null,
                device,
                location,
                null,
                List.of());
    }

    private static ConcludeContact conclude(CheckAnswer... checks) {
        return new ConcludeContact(
                CONTACT, PRACTITIONER, TEN_PAST, WORDS, WorriesNoticed.NO, List.of(), false, List.of(checks));
    }

    /** Lets a contact write to the practice stream, into the same event store. */
    private final class PracticeRecords implements RepositoryProvider {

        @Override
        @SuppressWarnings("unchecked")
        public <T> Repository<T> repositoryFor(Class<T> aggregateType) {
            assertThat(aggregateType).isEqualTo(PracticeRecord.class);
            return (Repository<T>) EventSourcingRepository.builder(PracticeRecord.class)
                    .eventStore(store)
                    .build();
        }
    }
}
