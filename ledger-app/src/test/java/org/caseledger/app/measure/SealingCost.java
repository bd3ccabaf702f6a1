package org.caseledger.app.measure;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.store.TimeOrderedIds;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.codec.SealedPayload;
import org.caseledger.app.store.reading.LogEntries;
import org.caseledger.app.vault.PartOpener;
import org.caseledger.app.vault.PartReader;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.Sealer;
import org.caseledger.app.vault.keys.DatabaseKeyRing;
import org.caseledger.app.vault.keys.KeyCheck;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.PersonalTextReader;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.contact.ContactEvent.ContactNoteAppended;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.DataSubject;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.ProjectionsConfiguration;
import org.caseledger.projections.children.KeyErasure;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.ProjectionPosition;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.rebuild.EntrySource;
import org.caseledger.projections.search.TermHashes;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What sealing costs an append, and opening a rebuild: each beside the same with words passed through as they are, in the
 * same run and in turns. Only the ratios mean anything. Passing through exists here and nowhere else.
 */
final class SealingCost {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final WorkerId WORKER = new WorkerId(UUID.randomUUID());
    private static final String WORDS = "Rowan told me about school and about the new puppy. ".repeat(12);
    private static final List<ChildId> CHILDREN = Stream.generate(ChildId::random).limit(200).toList();
    private static final int ENTRIES_OF_A_REBUILD = 10_000;
    private static final int BATCH = 500;

    private SealingCost() {}

    /** Prints the rounds, and the median of their ratios; the first argument is the number of rounds, five unless given. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        try (TestDatabase database = TestDatabases.fresh()) {
            KeysForTests keys = new KeysForTests();
            new KeyCheck(database.writer(), RANDOM).pass(keys);
            DatabaseKeyRing ring = new DatabaseKeyRing(database.writer(), keys, RANDOM, 10_000);
            ring.ensure(CHILDREN);
            PartSealer parts = new PartSealer(ring, RANDOM);
            EventCodec sealing = new EventCodec((entry, type, part, about, words) -> {
                ring.ensure(about);
                return parts.seal(entry, type, part, about, words);
            }, List.of());
            EventCodec passing = new EventCodec(passThrough(), List.of());
            appends(out, database, sealing, passing, rounds);
            rebuilds(out, database, sealing, passing, new PartReader(new PartOpener(ring), ring::generation), rounds);
        }
    }

    private static void appends(
            PrintStream out, TestDatabase database, EventCodec sealing, EventCodec passing, int rounds)
            throws Exception {
        try (Sequencer sequencer = new Sequencer(
                LogName.CASE, database.writer(), RecordingClock.following(InstantSource.system()), size -> {})) {
            appended(sequencer, passing, 2);
            appended(sequencer, sealing, 2);
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                double passed = appended(sequencer, passing, 4);
                double sealed = appended(sequencer, sealing, 4);
                ratios.add(sealed / passed);
                out.printf("append, round %d, 32 writers: passed through %6.0f/s, sealed %6.0f/s, ratio %.3f%n", round,
                        passed, sealed, sealed / passed);
            }
            out.printf("append: sealing leaves %.1f %% of the rate (median; at least 90 is asked for)%n",
                    100 * median(ratios));
        }
    }

    private static double appended(Sequencer sequencer, EventCodec codec, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int writer = 0; writer < 32; writer++) {
                counts.add(threads.submit(() -> {
                    long written = 0;
                    for (; System.nanoTime() - end < 0; written++) {
                        sequencer.append(List.of(prepared(codec)), null);
                    }
                    return written;
                }));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all / (double) seconds;
        }
    }

    private static PreparedEntry prepared(EventCodec codec) {
        ChildId child = CHILDREN.get(ThreadLocalRandom.current().nextInt(CHILDREN.size()));
        ContactNoteAppended event = note(child);
        UUID id = TimeOrderedIds.next();
        SealedPayload payload = codec.seal(id, event);
        return new PreparedEntry(
                id,
                EventCatalogue.of(event).name(),
                1,
                event.contact().value(),
                0,
                THEN,
                WORKER,
                event.children(),
                new PreparedEntry.Stored(payload.bytes(), payload.sealedFor()),
                new PreparedEntry.Stored("{}".getBytes(StandardCharsets.UTF_8)),
                List.of(),
                List.of());
    }

    private static void rebuilds(
            PrintStream out,
            TestDatabase database,
            EventCodec sealing,
            EventCodec passing,
            PersonalTextReader reader,
            int rounds)
            throws SQLException {
        List<Payload> sealed = history(sealing);
        List<Payload> passed = history(passing);
        try (Rebuild opening = new Rebuild(database, sealing, reader);
                Rebuild passingThrough = new Rebuild(database, passing, asPassedThrough())) {
            opening.seconds(sealed);
            passingThrough.seconds(passed);
            List<Double> shares = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                double without = passingThrough.seconds(passed);
                double with = opening.seconds(sealed);
                shares.add(1 - without / with);
                out.printf("rebuild, round %d, %d entries: passed through %.2f s, opened %.2f s, share %.1f %%%n",
                        round,
                        sealed.size(), without, with, 100 * (1 - without / with));
            }
            out.printf("rebuild: opening is %.1f %% of it (median; at most 10 is asked for)%n", 100 * median(shares));
        }
    }

    private record Payload(UUID id, String type, @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {}

    /** One record opened for each nineteen notes, which is more children than any council has. */
    private static List<Payload> history(EventCodec codec) {
        return IntStream.range(0, ENTRIES_OF_A_REBUILD).mapToObj(n -> {
            ChildId child = CHILDREN.get(n / 20 % CHILDREN.size());
            LedgerEvent event = n % 20 == 0 ? opened(child) : note(child);
            UUID id = UUID.randomUUID();
            return new Payload(id, EventCatalogue.of(event).name(), codec.write(id, event));
        }).toList();
    }

    private static ContactNoteAppended note(ChildId child) {
        return new ContactNoteAppended(
                new ContactId(UUID.randomUUID()), Set.of(child), PersonalText.of(WORDS), THEN);
    }

    private static ChildRecordOpened opened(ChildId child) {
        return new ChildRecordOpened(
                child,
                PersonalText.of("1234567"),
                PersonalText.of("Rowan"),
                PersonalText.of("Samplewood"),
                PersonalText.of("2014-05-02"),
                null,
                new TeamCode("north"),
                null,
                THEN);
    }

    /** All projectors over the entries, from their bytes to committed rows. */
    private static final class Rebuild implements AutoCloseable {

        private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        private final TestDatabase database;
        private final EventCodec codec;

        Rebuild(TestDatabase database, EventCodec codec, PersonalTextReader reader) {
            this.database = database;
            this.codec = codec;
            context.registerBean("reader", DataSource.class, database::reader);
            context.registerBean(PersonalTextReader.class, () -> reader);
            context.registerBean(TermHashes.class, () -> (purpose, value) -> purpose.length() + value);
            context.registerBean(
                    KeyErasure.class, () -> child -> new KeyErasure.Progress(null, false, null, false, null));
            context.registerBean(EntrySource.class, () -> new LogEntries(codec));
            context.register(ProjectionsConfiguration.class);
            context.refresh();
        }

        double seconds(List<Payload> entries) throws SQLException {
            List<Projector> projectors = List.copyOf(context.getBeansOfType(Projector.class).values());
            try (Connection connection = database.projector().getConnection()) {
                connection.setAutoCommit(false);
                for (Projector projector : projectors) {
                    ProjectionPosition.clear(connection, projector);
                }
                connection.commit();
                long start = System.nanoTime();
                for (int from = 0; from < entries.size(); from += BATCH) {
                    write(connection, projectors, read(entries.subList(from, from + BATCH), from));
                }
                return (System.nanoTime() - start) / 1e9;
            }
        }

        private List<StoredEvent> read(List<Payload> entries, int from) {
            List<StoredEvent> read = new ArrayList<>(entries.size());
            for (Payload entry : entries) {
                LedgerEvent event = codec.read(entry.id(), entry.type(), 1, entry.bytes());
                read.add(new StoredEvent(
                        from + read.size(), entry.id(), entry.type(), "00000000-0000-4000-8000-0000000000c9", 0, THEN,
                        WORKER, event));
            }
            return read;
        }

        private static void write(Connection connection, List<Projector> projectors, List<StoredEvent> entries)
                throws SQLException {
            for (Projector projector : projectors) {
                Batch batch = new Batch(projector, key -> true);
                entries.forEach(batch::add);
                batch.write(connection);
                connection.commit();
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }

    private static Sealer passThrough() {
        return (entry, type, part, about, words) -> "{\"part\":" + part + ",\"words\":\"" + words + "\"}";
    }

    private static PersonalTextReader asPassedThrough() {
        return (PersonalText text, DataSubject viewpoint) -> {
            String part = ((PersonalText.Sealed) text).part();
            int begin = part.indexOf("\"words\":\"") + 9;
            return new PersonalTextReader.OpenedText(
                    part.substring(begin, part.length() - 2), PersonalTextReader.State.READABLE);
        };
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
