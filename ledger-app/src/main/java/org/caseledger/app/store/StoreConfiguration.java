package org.caseledger.app.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.serialization.Serializer;
import org.caseledger.app.access.ReadingLog;
import org.caseledger.app.clock.MovableClock;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.store.append.Receipts;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.codec.Upcaster;
import org.caseledger.app.store.reading.HeadWatch;
import org.caseledger.app.store.reading.LogReader;
import org.caseledger.app.vault.DataKeys;
import org.caseledger.app.vault.KeyedHashes;
import org.caseledger.app.vault.Sealer;
import org.caseledger.domain.casenote.CaseNotes;
import org.caseledger.domain.child.Child;
import org.caseledger.domain.concern.SafeguardingConcern;
import org.caseledger.domain.contact.Contact;
import org.caseledger.domain.device.Device;
import org.caseledger.domain.escalation.Escalation;
import org.caseledger.domain.export.HistoryExport;
import org.caseledger.domain.guideline.policy.PolicyRuleSet;
import org.caseledger.domain.platform.Platform;
import org.caseledger.domain.practice.PracticeRecord;
import org.caseledger.domain.practiceconcern.PracticeConcern;
import org.caseledger.domain.staff.Worker;
import org.caseledger.domain.staff.team.Team;
import org.caseledger.domain.time.published.CouncilCalendars;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the store together. Axon's parts are declared one by one: nothing is found by itself, nothing calls home, and the
 * command side holds no database transaction of its own.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    /** Whoever a text is about has a data key, and a durable one, before it is sealed; a fact without text needs none. */
    @Bean
    EventCodec eventCodec(Sealer sealer, DataKeys keys, List<Upcaster> upcasters) {
        Sealer ensuring = (entry, type, part, about, words) -> {
            keys.ensure(about);
            return sealer.seal(entry, type, part, about, words);
        };
        return new EventCodec(ensuring, upcasters);
    }

    @Bean
    Serializer tokenSerializer() {
        return new TokenSerializer();
    }

    /** Not of the pool that answers questions: however many ask, the log is followed and commands are decided. */
    @Bean
    LogReader logReader(@Qualifier("writer") DataSource writer) {
        return new LogReader(writer);
    }

    @Bean
    HeadWatch headWatch(LogReader reader) {
        return new HeadWatch(reader, LOOK_EVERY);
    }

    @Bean
    Sequencer caseSequencer(@Qualifier("writer") DataSource writer, RecordingClock clock, HeadWatch head) {
        return new Sequencer(LogName.CASE, writer, clock, head::advanced);
    }

    @Bean
    Sequencer accessSequencer(@Qualifier("writer") DataSource writer, RecordingClock clock) {
        return new Sequencer(LogName.ACCESS, writer, clock, size -> {});
    }

    @Bean
    ReadingLog readingLog(@Qualifier("accessSequencer") Sequencer sequencer, EventCodec codec, DataKeys keys) {
        return new PostgresReadingLog(sequencer, codec);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            @Qualifier("caseSequencer") Sequencer sequencer,
            LogReader reader,
            EventCodec codec,
            KeyedHashes hashes) {
        return new PostgresEventStorageEngine(sequencer, reader, codec, hashes);
    }

    @Bean
    EventStore eventStore(PostgresEventStorageEngine engine, HeadWatch head) {
        return new LedgerEventStore(engine, head);
    }

    @Bean
    CommandBus commandBus(EventStore events, List<ParameterResolverFactory> resolvers) {
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        Aggregates aggregates = new Aggregates(events, resolvers);
        List.of(
                Child.class,
                Contact.class,
                PracticeRecord.class,
                PracticeConcern.class,
                PolicyRuleSet.class,
                Platform.class,
                Device.class,
                Team.class,
                CouncilCalendars.class,
                CaseNotes.class,
                SafeguardingConcern.class,
                Escalation.class,
                HistoryExport.class,
                Worker.class)
                .forEach(type -> aggregates.handlerOf(type).subscribe(bus));
        return bus;
    }

    @Bean
    Receipts receipts(@Qualifier("writer") DataSource writer) {
        return new Receipts(writer);
    }

    @Bean
    Recorder recorder(CommandBus commands, Receipts receipts, KeyedHashes hashes) {
        return new LedgerRecorder(commands, receipts, hashes);
    }

    @Bean
    RecordingClock recordingClock(InstantSource ledgerClock) {
        return ledgerClock instanceof MovableClock
                ? RecordingClock.moved(ledgerClock)
                : RecordingClock.following(ledgerClock);
    }

    /** The repositories of the aggregates; one may make another, as a contact makes its practice record. */
    private static final class Aggregates implements RepositoryProvider {

        private final EventStore events;
        private final ParameterResolverFactory resolvers;
        private final java.util.Map<Class<?>, Repository<?>> repositories = new java.util.HashMap<>();

        Aggregates(EventStore events, List<ParameterResolverFactory> resolvers) {
            this.events = events;
            List<ParameterResolverFactory> all = new ArrayList<>(resolvers);
            all.add(ClasspathParameterResolverFactory.forClass(StoreConfiguration.class));
            this.resolvers = MultiParameterResolverFactory.ordered(all);
        }

        <T> AggregateAnnotationCommandHandler<T> handlerOf(Class<T> type) {
            return AggregateAnnotationCommandHandler.<T>builder()
                    .aggregateType(type)
                    .repository(repositoryFor(type))
                    .parameterResolverFactory(resolvers)
                    .build();
        }

        @Override
        @SuppressWarnings("unchecked") // each type is put in with its own repository
        public <T> Repository<T> repositoryFor(Class<T> type) {
            Repository<?> known = repositories.get(type);
            if (known == null) {
                known = EventSourcingRepository.builder(type)
                        .eventStore(events)
                        .repositoryProvider(this)
                        .parameterResolverFactory(resolvers)
                        .build();
                repositories.put(type, known);
            }
            return (Repository<T>) known;
        }
    }
}
