package org.caseledger.app.following;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.store.TimeOrderedIds;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.codec.SealedPayload;
import org.caseledger.app.store.reading.RecordedBy;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;

/** A JVM of its own that appends to the case log as a node does: by several threads, much of it long back-dated. */
final class SoakWriter {

    private static final int THREADS = 8;
    private static final int OF_A_CONTACT = 5;
    private static final Worker PRACTITIONER = new Worker(
            new WorkerId(UUID.fromString("00000000-0000-4000-8000-00000000000a")), StaffRole.PRACTITIONER,
            new TeamCode("north"));

    private SoakWriter() {}

    /** Starts one that appends so many entries and ends. */
    static Process start(TestDatabase database, int seed, long entries) throws IOException {
        Map<String, String> settings = database.properties();
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SoakWriter.class.getName(),
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"),
                Integer.toString(seed),
                Long.toString(entries))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The node itself. */
    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        config.setConnectionInitSql("SET ROLE ledger_writer");
        config.setMaximumPoolSize(4);
        int seed = Integer.parseInt(arguments[3]);
        long contacts = Long.parseLong(arguments[4]) / THREADS / OF_A_CONTACT;
        try (HikariDataSource database = new HikariDataSource(config);
                Sequencer sequencer = new Sequencer(LogName.CASE, database,
                        RecordingClock.following(InstantSource.system()), size -> {});
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed * 1_000L + thread);
                writing.add(threads.submit(() -> {
                    for (long contact = 0; contact < contacts; contact++) {
                        write(sequencer, random);
                    }
                }));
            }
            for (Future<?> each : writing) {
                each.get();
            }
        }
    }

    /** One contact, an append for each of its entries: nothing in it is anybody's words. */
    private static void write(Sequencer sequencer, Random random) {
        EventCodec codec = new EventCodec((entry, type, part, about, words) -> {
            throw new IllegalStateException("nothing is said here");
        }, List.of());
        ContactId contact = new ContactId(UUID.randomUUID());
        Set<ChildId> children = Set.of(new ChildId(new UUID(7, random.nextInt(50))));
        for (int seq = 0; seq < OF_A_CONTACT; seq++) {
            Instant occurred = Instant.now().minus(Duration.ofMinutes(random.nextInt(5_000_000)));
            ContactEvent event = new ContactEvent.ContactHeld(contact, children, Channel.VIDEO, occurred);
            UUID id = TimeOrderedIds.next();
            SealedPayload payload = codec.seal(id, event);
            sequencer.append(List.of(new PreparedEntry(
                    id, EventCatalogue.of(event).name(), EventCatalogue.of(event).revision(), contact.value(), seq,
                    occurred, PRACTITIONER.id(), children,
                    new PreparedEntry.Stored(payload.bytes(), payload.sealedFor()),
                    new PreparedEntry.Stored(RecordedBy.bytes(PRACTITIONER, null)), List.of(), List.of())), null);
        }
    }
}
