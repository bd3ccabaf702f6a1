package org.caseledger.app.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.store.append.Receipts;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.reading.HeadWatch;
import org.caseledger.app.store.reading.LogReader;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.keys.DatabaseKeyRing;
import org.caseledger.app.vault.keys.KeyCheck;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.contact.judging.Standards;
import org.caseledger.domain.device.DeviceStanding;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.platform.PlatformStanding;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;

/** One application on the ledger's database, wired as the running one is; its keys are kept in the memory of the test. */
final class StoreNode implements AutoCloseable {

    /** Contacts are held against the built-in rules and registers that hold nothing. */
    private static final List<ParameterResolverFactory> STANDARDS = List.of(new SimpleResourceParameterResolverFactory(
            List.of(new Standards(
                    RuleBook.builtIn(),
                    new WorkingCalendar(
                            new CalendarVersion("test"), ZoneId.of("Europe/London"), LocalTime.of(9, 0),
                            LocalTime.of(17, 0), Set.of(), LocalDate.of(2028, 12, 31)),
                    PlatformStanding.unknown(),
                    DeviceStanding.unknown(),
                    StaffRole.PRACTITIONER,
                    null))));

    final HeadWatch head;
    final Sequencer sequencer;
    final PostgresEventStorageEngine engine;
    final EventStore events;
    final LedgerRecorder recorder;

    /** @param lookEvery how often it looks for what others appended */
    StoreNode(TestDatabase database, EventCodec codec, Duration lookEvery) {
        StoreConfiguration parts = new StoreConfiguration();
        LogReader reader = new LogReader(database.reader());
        head = new HeadWatch(reader, lookEvery);
        sequencer = new Sequencer(LogName.CASE, database.writer(),
                RecordingClock.following(InstantSource.system()), head::advanced);
        engine = new PostgresEventStorageEngine(sequencer, reader, codec, StoreNode::hash);
        events = parts.eventStore(engine, head);
        recorder = new LedgerRecorder(parts.commandBus(events, STANDARDS), new Receipts(database.writer()),
                StoreNode::hash);
    }

    /** What all nodes on one database seal and open with. */
    static EventCodec codec(TestDatabase database) {
        KeysForTests keys = new KeysForTests();
        SecureRandom random = new SecureRandom();
        new KeyCheck(database.writer(), random).pass(keys);
        DatabaseKeyRing ring = new DatabaseKeyRing(database.writer(), keys, random, 1_000);
        return new StoreConfiguration().eventCodec(new PartSealer(ring, random), ring, List.of());
    }

    private static byte[] hash(String purpose, String value) {
        return UUID.nameUUIDFromBytes((purpose + "|" + value).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        recorder.close();
        sequencer.close();
        head.close();
    }
}
