package org.caseledger.app.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.caseledger.domain.Claim.Scope.MOSAIC_PERSON_ID;
import static org.caseledger.domain.Claim.Scope.OPEN_ESCALATION;
import static org.caseledger.domain.Claim.Scope.SIGN_IN_NAME;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.store.append.batch.BatchWriter;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.request.Append;
import org.caseledger.app.store.append.request.AppendRefused;
import org.caseledger.app.store.append.request.AppendRefused.Reason;
import org.caseledger.app.store.append.request.NewReceipt;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.Claim;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot go in is refused alone; all others of its batch go in, next to each other. */
class ConflictsInABatchIT {

    private static final ChildId ANNA = ChildId.random();
    private static final ChildId BEN = ChildId.random();

    private final TestDatabase database = TestDatabases.fresh();
    private final BatchWriter writer = new BatchWriter(
            LogName.CASE, database.writer(), RecordingClock.following(InstantSource.system()), size -> {});
    private final JdbcClient sql = JdbcClient.create(database.reader());

    @AfterEach
    void close() {
        SoundLog.check(LogName.CASE, database.reader());
        database.close();
    }

    /** Settles good appends around the given ones, in one batch. */
    private void settleAmongOthers(Append... appends) {
        List<Append> good = IntStream.range(0, 5).mapToObj(n -> Entries.append(Entries.first(ANNA))).toList();
        List<Append> batch = new ArrayList<>(good.subList(0, 2));
        batch.addAll(List.of(appends));
        batch.addAll(good.subList(2, 5));

        writer.settle(batch);

        assertThat(good).allSatisfy(ConflictsInABatchIT::assertIn);
        assertThat(appends).allMatch(append -> append.done().isDone());
    }

    private static void assertIn(Append append) {
        assertThat(append.done()).isCompleted();
    }

    private static void assertRefused(Append append, Reason reason) {
        assertThatThrownBy(() -> append.done().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .asInstanceOf(type(AppendRefused.class))
                .extracting(AppendRefused::reason)
                .isEqualTo(reason);
    }

    @Test
    void aStaleCommandIsRefusedAndTheOthersGoIn() {
        UUID stream = UUID.randomUUID();
        writer.settle(List.of(Entries.append(Entries.of(stream, 0))));
        Append stale = Entries.append(Entries.first(ANNA), Entries.of(stream, 0));

        settleAmongOthers(stale);

        assertRefused(stale, Reason.STALE);
        assertThat(sql.sql("SELECT count(*) FROM ledger.case_entry").query(Long.class).single()).isEqualTo(6);
    }

    @Test
    void ofManyThatFollowTheSameEntryTheFirstGoesIn() {
        UUID stream = UUID.randomUUID();
        List<Append> rivals = IntStream.range(0, 20).mapToObj(n -> Entries.append(Entries.of(stream, 0))).toList();

        settleAmongOthers(rivals.toArray(Append[]::new));

        assertIn(rivals.getFirst());
        rivals.stream().skip(1).forEach(rival -> assertRefused(rival, Reason.STALE));
    }

    @Test
    void textWhoseKeyWasDestroyedMeanwhileIsRefusedAndTheOthersGoIn() {
        dataKey(ANNA, "wrapped, kek_version", "'\\x00', 1");
        dataKey(BEN, "destroyed_at, authority, destroyed_in", "now(), 'test', 1");
        Append aboutAnna = Entries.append(Entries.sealedFor(ANNA));
        Append aboutBoth = Entries.append(Entries.first(ANNA), Entries.sealedFor(ANNA, BEN));
        Append aboutNobodyKnown = Entries.append(Entries.sealedFor(ChildId.random()));
        Append withoutText = Entries.append(Entries.first(BEN));

        settleAmongOthers(aboutAnna, aboutBoth, aboutNobodyKnown, withoutText);

        assertIn(aboutAnna);
        assertRefused(aboutBoth, Reason.ERASED);
        assertRefused(aboutNobodyKnown, Reason.ERASED);
        assertIn(withoutText);
    }

    private void dataKey(ChildId child, String columns, String values) {
        JdbcClient vault = JdbcClient.create(database.writer());
        vault.sql("INSERT INTO vault.key_check (kek_version, wrapped) VALUES (1, '\\x00') ON CONFLICT DO NOTHING")
                .update();
        vault.sql("INSERT INTO vault.data_key (subject, kind, " + columns + ") VALUES (?, 'CHILD', " + values + ")")
                .param(child.value())
                .update();
    }

    @Test
    void aStreamMayGrowTwiceInOneBatch() {
        UUID stream = UUID.randomUUID();
        Append earlier = Entries.append(Entries.of(stream, 0));
        Append later = Entries.append(Entries.of(stream, 1));

        settleAmongOthers(earlier, later);

        assertIn(earlier);
        assertIn(later);
    }

    @Test
    void aRepeatedKeyIsAnsweredOnceWithinOneBatchAndLater() {
        List<Append> repeated = IntStream.range(0, 50)
                .mapToObj(n -> Entries.append(Entries.receipt("key"), Entries.first(), Entries.first()))
                .toList();
        settleAmongOthers(repeated.toArray(Append[]::new));
        Append later = Entries.append(Entries.receipt("key"), Entries.first());
        Append other = Entries.append(Entries.receipt("other"), Entries.first());

        settleAmongOthers(later, other);

        assertIn(repeated.getFirst());
        repeated.stream().skip(1).forEach(append -> assertRefused(append, Reason.KEY_ANSWERED));
        assertRefused(later, Reason.KEY_ANSWERED);
        assertIn(other);
        assertThat(sql.sql("SELECT position FROM app.receipt WHERE resource = 'resource of key'")
                .query(Long.class)
                .single())
                .isEqualTo(repeated.getFirst().done().join().lastPosition());
    }

    @Test
    void aValueHasOneHolder() {
        Append first = Entries.append(Entries.claiming(Claim.taken(MOSAIC_PERSON_ID, "MOS-1", ANNA)));
        Append second = Entries.append(Entries.claiming(Claim.taken(MOSAIC_PERSON_ID, "MOS-1", BEN)));
        Append sameWordElsewhere = Entries.append(Entries.claiming(Claim.taken(SIGN_IN_NAME, "MOS-1", BEN)));

        settleAmongOthers(first, second, sameWordElsewhere);

        assertIn(first);
        assertRefused(second, Reason.MOSAIC_PERSON_ID_TAKEN);
        assertIn(sameWordElsewhere);
        Append third = Entries.append(Entries.claiming(Claim.taken(SIGN_IN_NAME, "MOS-1", Worker.LEDGER.id())));
        settleAmongOthers(third);
        assertRefused(third, Reason.SIGN_IN_NAME_TAKEN);
    }

    @Test
    void aValueGivenBackCanBeTakenAgainWithinTheSameBatch() {
        writer.settle(List.of(Entries.append(Entries.claiming(Claim.taken(OPEN_ESCALATION, "ESC-1", ANNA)))));
        Append tooEarly = Entries.append(Entries.claiming(Claim.taken(OPEN_ESCALATION, "ESC-1", BEN)));
        Append notTheHolder = Entries.append(Entries.claiming(Claim.released(OPEN_ESCALATION, "ESC-1", BEN)));
        settleAmongOthers(tooEarly, notTheHolder);
        assertRefused(tooEarly, Reason.ESCALATION_OPEN);
        Append released = Entries.append(Entries.claiming(Claim.released(OPEN_ESCALATION, "ESC-1", ANNA)));
        Append taken = Entries.append(Entries.claiming(Claim.taken(OPEN_ESCALATION, "ESC-1", BEN)));
        Append tooLate = Entries.append(Entries.claiming(Claim.taken(OPEN_ESCALATION, "ESC-1", ANNA)));

        settleAmongOthers(released, taken, tooLate);

        assertIn(released);
        assertIn(taken);
        assertRefused(tooLate, Reason.ESCALATION_OPEN);
        assertThat(sql.sql("SELECT holder FROM ledger.claim WHERE released_by IS NULL").query(UUID.class).single())
                .isEqualTo(BEN.value());
    }

    @Test
    void theAccessStateIsThatOfTheLastEntry() {
        WorkerId worker = new WorkerId(UUID.randomUUID());
        TeamCode north = new TeamCode("north");
        TeamCode south = new TeamCode("south");
        Append refused = Entries.append(
                Entries.changing(new AccessChange.ChildPlaced(ANNA, north)),
                Entries.at(Instant.now().plus(Duration.ofDays(1))));

        settleAmongOthers(
                Entries.append(Entries.changing(
                        new AccessChange.ChildPlaced(ANNA, north),
                        new AccessChange.WorkerPlaced(worker, StaffRole.PRACTITIONER, north))),
                Entries.append(Entries.changing(
                        new AccessChange.ChildPlaced(ANNA, south),
                        new AccessChange.WorkerInvolved(ANNA, worker),
                        new AccessChange.WorkerInvolved(ANNA, worker),
                        new AccessChange.WorkerPlaced(worker, StaffRole.PRACTITIONER, null))),
                refused);

        assertRefused(refused, Reason.IN_THE_FUTURE);
        assertThat(sql.sql("SELECT child || ' ' || team FROM ledger.child_access").query(String.class).list())
                .containsExactly(ANNA + " south");
        assertThat(sql.sql("SELECT worker FROM ledger.involvement WHERE child = ?").param(ANNA.value())
                .query(UUID.class).list()).containsExactly(worker.value());
        assertThat(sql.sql("SELECT coalesce(team, 'none') FROM ledger.worker_access").query(String.class).single())
                .isEqualTo("none");
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        Append tomorrow = Entries.append(Entries.at(Instant.now().plus(Duration.ofDays(1))));
        Append inAMinute = Entries.append(Entries.at(Instant.now().plus(Duration.ofMinutes(1))));
        Append aWorkersFastClock = Entries.append(Entries.at(Instant.now().plus(Duration.ofSeconds(20))));

        settleAmongOthers(tomorrow, aWorkersFastClock, inAMinute);

        assertRefused(tomorrow, Reason.IN_THE_FUTURE);
        assertRefused(inAMinute, Reason.IN_THE_FUTURE);
        assertIn(aWorkersFastClock);
    }

    @Test
    void whatHasNoLeafIsRefusedAlone() {
        Append beforeTheYearZero = Entries.append(Entries.at(Instant.parse("-0001-01-01T00:00:00Z")));

        settleAmongOthers(beforeTheYearZero);

        assertRefused(beforeTheYearZero, Reason.NOT_STORABLE);
    }

    @Test
    void whatTheDatabaseCannotStoreIsRefusedAlone() {
        Append poisoned = Entries.append(
                new NewReceipt(Entries.WORKER, Entries.hash("k"), "f", "NUL \u0000 in it", "/"), Entries.first());

        settleAmongOthers(poisoned);

        assertRefused(poisoned, Reason.NOT_STORABLE);
    }

    @Test
    void anEventIsNeverStoredTwice() {
        UUID event = UUID.randomUUID();
        Append once = Entries.append(Entries.named(event));
        Append twice = Entries.append(Entries.named(event));

        settleAmongOthers(once, twice);

        assertIn(once);
        assertRefused(twice, Reason.NOT_STORABLE);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSent() {
        try (Sequencer sequencer = new Sequencer(LogName.CASE, database.writer(),
                RecordingClock.following(InstantSource.system()), size -> {})) {
            String large = "x".repeat(9 << 20);

            assertThatThrownBy(() -> sequencer.append(
                    List.of(Entries.holding(Entries.stored("\"" + large + "\""))), null))
                    .isInstanceOf(AppendRefused.class)
                    .hasMessageStartingWith("it is larger than");

            sequencer.append(List.of(Entries.holding(Entries.stored("\"" + large.substring(2 << 20) + "\""))), null);
        }
    }

    @Test
    void aHeadRowThatIsBehindItsEntriesStopsTheLog() {
        writer.settle(List.of(Entries.append(Entries.first())));
        JdbcClient operator = JdbcClient.create(database.superuser());
        operator.sql("CREATE TABLE kept AS SELECT * FROM ledger.head").update();
        Append next = Entries.append(Entries.first());
        operator.sql("UPDATE ledger.head SET size = 0, frontier = '', root = sha256('')").update();

        BatchWriter restarted = new BatchWriter(
                LogName.CASE, database.writer(), RecordingClock.following(InstantSource.system()), size -> {});
        restarted.settle(List.of(next));

        assertRefused(next, Reason.UNAVAILABLE);
        operator.sql("UPDATE ledger.head h SET size = k.size, frontier = k.frontier, root = k.root FROM kept k "
                + "WHERE k.log = h.log").update();
    }
}
