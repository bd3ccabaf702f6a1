package org.caseledger.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.vault.KeyRing.KeyState;
import org.caseledger.app.vault.KeyRing.KeyState.Altered;
import org.caseledger.app.vault.KeyRing.KeyState.Living;
import org.caseledger.app.vault.KeyRing.KeyState.Missing;
import org.caseledger.app.vault.PartOpener;
import org.caseledger.app.vault.PartReader;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.DataSubject;
import org.caseledger.domain.ids.WorkerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DataKeysIT {

    private static final TestDatabase DATABASE = TestDatabases.fresh();
    private static final KeysForTests KEYS = new KeysForTests();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int THREADS = 16;

    private final JdbcClient writer = JdbcClient.create(DATABASE.writer());
    private final DatabaseKeyRing ring = node();

    @BeforeAll
    static void begin() {
        new KeyCheck(DATABASE.writer(), RANDOM).pass(KEYS);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void sealAndOpenOnAnotherNode() {
        ChildId ada = ChildId.random();
        WorkerId worker = WorkerId.random();
        ring.ensure(List.of(ada, worker));
        UUID entry = UUID.randomUUID();
        String part = new PartSealer(ring, RANDOM).seal(entry, "contact-held", 0, Set.of(ada, worker), "as said");

        PartReader elsewhere = new PartReader(new PartOpener(node()), () -> 0);

        assertThat(elsewhere.open(new PersonalText.Sealed(entry, "contact-held", part), ada).words())
                .isEqualTo("as said");
        assertThat(elsewhere.open(new PersonalText.Sealed(entry, "contact-held", part), worker).words())
                .isEqualTo("as said");
    }

    @Test
    void areOnePerPersonWhenManyAskAtOnce() throws Exception {
        List<ChildId> children = List.of(ChildId.random(), ChildId.random(), ChildId.random());
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Callable<String>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            DatabaseKeyRing node = node();
            List<ChildId> order = thread % 2 == 0 ? children : children.reversed();
            tasks.add(() -> {
                together.await();
                node.ensure(order);
                return keyOf(node, children.getFirst());
            });
        }

        Set<String> keys = new java.util.HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<String> key : threads.invokeAll(tasks)) {
                keys.add(key.get());
            }
        }

        assertThat(keys).hasSize(1);
        assertThat(rowsOf(children.getFirst())).isOne();
    }

    @Test
    void areCommittedEvenWhenTheCallersTransactionIsNot() {
        ChildId ada = ChildId.random();

        new TransactionTemplate(new JdbcTransactionManager(DATABASE.writer())).executeWithoutResult(status -> {
            ring.ensure(List.of(ada));
            status.setRollbackOnly();
        });

        assertThat(rowsOf(ada)).isOne();
    }

    @Test
    void areNotMadeByReading() {
        ChildId unknown = ChildId.random();

        assertThat(ring.of(unknown)).isEqualTo(new Missing());
        ring.fetch(List.of(unknown));
        assertThat(rowsOf(unknown)).isZero();
    }

    @Test
    void areNotInTheDatabaseInClear() {
        ChildId ada = ChildId.random();
        ring.ensure(List.of(ada));

        String everything = JdbcClient.create(DATABASE.superuser())
                .sql("""
                     SELECT string_agg(t::text, ' ') FROM (
                         SELECT d::text AS t FROM vault.data_key d UNION ALL SELECT l::text FROM vault.ledger_key l
                         UNION ALL SELECT k::text FROM vault.key_check k) AS every_row
                     """).query(String.class).single();

        assertThat(everything).contains(ada.toString()).doesNotContain(keyOf(ring, ada));
    }

    @Test
    void areReportedWhereTheirRowWasAlteredOrCopiedFromAnotherChild() {
        ChildId ada = ChildId.random();
        ChildId ben = ChildId.random();
        ChildId cleo = ChildId.random();
        ring.ensure(List.of(ada, ben, cleo));

        change("wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)", ada);
        change("wrapped = (SELECT wrapped FROM vault.data_key WHERE subject = '" + cleo + "')", ben);
        DatabaseKeyRing restarted = node();

        assertThat(restarted.of(ada)).isEqualTo(new Altered());
        assertThat(restarted.of(ben)).isEqualTo(new Altered());
        assertThatThrownBy(() -> restarted.ensure(List.of(ada))).isInstanceOf(IllegalStateException.class);
        assertThat(restarted.of(cleo)).isInstanceOf(Living.class);
    }

    @Test
    void areForgottenWhenThereAreTooMany() {
        DatabaseKeyRing small = new DatabaseKeyRing(DATABASE.writer(), KEYS, RANDOM, 2);
        List<ChildId> children = List.of(ChildId.random(), ChildId.random(), ChildId.random());
        small.ensure(children);

        for (int round = 0; round < 3; round++) {
            for (ChildId child : children) {
                assertThat(keyOf(small, child)).isEqualTo(keyOf(ring, child));
            }
        }
    }

    @Test
    void areAskedAboutAgainAfterASecondAndNotBefore() {
        AtomicLong now = new AtomicLong();
        DatabaseKeyRing node = new DatabaseKeyRing(DATABASE.writer(), KEYS, RANDOM, 100, now::get);
        ChildId ada = ChildId.random();
        node.ensure(List.of(ada));
        destroyBehindTheBackOf(node, ada);

        now.addAndGet(DatabaseKeyRing.LEASE.toNanos() - 1);
        assertThat(node.of(ada)).isInstanceOf(Living.class);
        now.addAndGet(1);
        assertThat(node.of(ada)).isInstanceOf(KeyState.Gone.class);
    }

    @Test
    void areAllLookedUpAgainWhereTheDatabaseWasRestored() {
        AtomicLong now = new AtomicLong();
        DatabaseKeyRing node = new DatabaseKeyRing(DATABASE.writer(), KEYS, RANDOM, 100, now::get);
        ChildId ada = ChildId.random();
        node.ensure(List.of(ada));
        change("wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)", ada);
        writer.sql("UPDATE vault.generation SET generation = generation - 1").update();

        now.addAndGet(DatabaseKeyRing.LEASE.toNanos());

        assertThat(node.of(ada)).isEqualTo(new Altered());
    }

    @Test
    void ofTheDestroyedAreRefusedToTheAppendByName() {
        ChildId ada = ChildId.random();
        ChildId ben = ChildId.random();
        ring.ensure(List.of(ada, ben));
        requireLiving(ada, ben);
        destroyBehindTheBackOf(ring, ben);

        assertThatThrownBy(() -> requireLiving(ada, ben))
                .rootCause()
                .isInstanceOfSatisfying(org.postgresql.util.PSQLException.class, refused -> {
                    assertThat(refused.getSQLState()).isEqualTo("CL001");
                    assertThat(refused.getServerErrorMessage().getDetail()).isEqualTo(ben.toString());
                });
        assertThatExceptionOfType(org.caseledger.domain.RuleBroken.class)
                .isThrownBy(() -> node().ensure(List.of(ada, ben)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("personal-data-erased"));
    }

    @Test
    void stayDestroyedAndAreNeverForgottenByAnybody() {
        ChildId ada = ChildId.random();
        ring.ensure(List.of(ada));
        destroyBehindTheBackOf(ring, ada);
        JdbcClient operator = JdbcClient.create(DATABASE.superuser());

        for (String change : List.of(
                "UPDATE vault.data_key SET authority = 'another' WHERE subject = '" + ada + "'",
                "DELETE FROM vault.data_key WHERE subject = '" + ada + "'",
                "TRUNCATE vault.data_key",
                "DELETE FROM vault.ledger_key")) {
            assertThatThrownBy(() -> operator.sql(change).update()).isNotNull();
        }
    }

    private void requireLiving(DataSubject... subjects) {
        writer.sql("SELECT vault.require_living_keys(?::uuid[])")
                .param("{" + String.join(",", java.util.Arrays.stream(subjects).map(DataSubject::toString).toList())
                        + "}")
                .query()
                .listOfRows();
    }

    private void destroyBehindTheBackOf(DatabaseKeyRing node, ChildId child) {
        writer.sql("""
                   WITH next AS (UPDATE vault.generation SET generation = generation + 1 RETURNING generation)
                   UPDATE vault.data_key SET wrapped = NULL, kek_version = NULL, last_kek_version = kek_version,
                       destroyed_at = now(), authority = 'test', destroyed_in = next.generation
                   FROM next WHERE subject = ?
                   """).param(child.value()).update();
    }

    private void change(String assignment, ChildId child) {
        writer.sql("UPDATE vault.data_key SET " + assignment + " WHERE subject = ?")
                .param(child.value())
                .update();
    }

    private int rowsOf(ChildId child) {
        return writer.sql("SELECT count(*) FROM vault.data_key WHERE subject = ?")
                .param(child.value())
                .query(Integer.class)
                .single();
    }

    private static DatabaseKeyRing node() {
        return new DatabaseKeyRing(DATABASE.writer(), KEYS, RANDOM, 1000);
    }

    private static String keyOf(DatabaseKeyRing node, ChildId child) {
        return HexFormat.of().formatHex(((Living) node.of(child)).key().getEncoded());
    }
}
