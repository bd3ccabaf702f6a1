package org.caseledger.app.vault.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.KeyRing.KeyState.Destroyed;
import org.caseledger.app.vault.KeyRing.KeyState.Living;
import org.caseledger.app.vault.Opening.Damage;
import org.caseledger.app.vault.PartOpener;
import org.caseledger.app.vault.PartReader;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.keys.DatabaseKeyRing;
import org.caseledger.app.vault.keys.KeyCheck;
import org.caseledger.app.vault.keys.KeyRotation;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.PersonalTextReader.OpenedText;
import org.caseledger.domain.PersonalTextReader.State;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.children.KeyErasure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DataKeyDestructionIT {

    private static final TestDatabase DATABASE = TestDatabases.fresh();
    private static final KeysForTests KEYS = new KeysForTests();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant ON = Instant.parse("2027-05-03T09:30:00Z");
    private static final Duration KEPT = Duration.ofDays(35);
    private static final String AUTHORITY = "retention rule CIC-75";

    @TempDir
    private Path folder;

    private final ChildId ada = ChildId.random();
    private final ChildId ben = ChildId.random();
    private final DatabaseKeyRing here = node();
    private DataKeyDestruction destruction;

    @BeforeAll
    static void beginVault() {
        new KeyCheck(DATABASE.writer(), RANDOM).pass(KEYS);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void begin() {
        here.ensure(List.of(ada, ben));
        destruction = destructionWith(here);
        decideToErase(ada);
    }

    @Test
    void isDamageWhereTheLedgerHoldsNoDecision() {
        UUID entry = UUID.randomUUID();
        String part = new PartSealer(here, RANDOM).seal(entry, "contact-held", 0, Set.of(ben), "said");

        destruction.destroy(new DestroyedKey(ben, ON, AUTHORITY));

        assertThat(new PartReader(new PartOpener(here), () -> 0)
                .open(new PersonalText.Sealed(entry, "contact-held", part), ben))
                .isEqualTo(new OpenedText(Damage.DATA_KEY_GONE.sentence(), State.DAMAGED));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> here.ensure(List.of(ben)));
        Path another = folder.resolve("another");
        new DataKeyDestruction(DATABASE.writer(), here, new DestroyedKeysFile(another), KEPT).repeatAfterRestore();
        assertThat(new DestroyedKeysFile(another).all()).extracting(DestroyedKey::subject).doesNotContain(ben);
    }

    @Test
    void tellsWhichDecisionsARestoreHasLost() {
        DestroyedKey lost = new DestroyedKey(ben, ON, DestroyedKey.authorityOf("CIC-75"));
        destruction.destroy(lost);
        destruction.destroy(new DestroyedKey(ada, ON, AUTHORITY));

        assertThat(destruction.listedWithoutDecision()).contains(lost).extracting(DestroyedKey::subject)
                .doesNotContain(ada);
        assertThat(lost.rule()).contains("CIC-75");
        assertThat(new DestroyedKey(ben, ON, "the court").rule()).isEmpty();
    }

    @Test
    void saysWhenTheLastBackupOfTheWrappedKeyExpires() {
        assertThat(destruction.progressOf(ada)).isEqualTo(new KeyErasure.Progress(null, false, null, false, null));

        destruction.destroy(new DestroyedKey(ada, ON, AUTHORITY));

        KeyErasure.Progress progress = destruction.progressOf(ada);
        assertThat(progress.destroyedAt()).isNotNull();
        assertThat(progress.lastBackupExpires()).isEqualTo(progress.destroyedAt().plus(KEPT));
        assertThat(progress.keyEncryptionKeyVersion()).isEqualTo(1);
        assertThat(progress.versionDestroyed()).isFalse();
    }

    /** As the ledger records it, as far as the vault looks. */
    private static void decideToErase(ChildId child) {
        JdbcClient.create(DATABASE.writer())
                .sql("""
                     INSERT INTO ledger.case_entry (position, event_id, type, revision, stream, seq, occurred_at, recorded_at,
                         actor, payload, metadata, leaf, leaf_hash)
                     SELECT coalesce(max(position), -1) + 1, gen_random_uuid(), 'personal-data-key-destroyed', 1, ?, 0, now(),
                         now(), gen_random_uuid(), '', '', '', '' FROM ledger.case_entry
                     """)
                .param(child.value())
                .update();
    }

    @Test
    void erasesOneSiblingsTextAndLeavesTheOthers() {
        UUID entry = UUID.randomUUID();
        String part = new PartSealer(here, RANDOM).seal(entry, "contact-held", 0, Set.of(ada, ben), "said to both");
        PersonalText text = new PersonalText.Sealed(entry, "contact-held", part);

        destruction.destroy(new DestroyedKey(ada, ON, AUTHORITY));

        PartReader reader = new PartReader(new PartOpener(here), () -> 0);
        assertThat(reader.open(text, ada))
                .isEqualTo(new OpenedText("erased on 3 May 2027, by authority of retention rule CIC-75", State.ERASED));
        assertThat(reader.open(text, ben)).isEqualTo(new OpenedText("said to both", State.READABLE));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> here.ensure(List.of(ada)));
    }

    @Test
    void reachesANodeThatRemembersTheKeyBeforeItIsCertified() {
        DatabaseKeyRing elsewhere = node();
        assertThat(elsewhere.of(ada)).isInstanceOf(Living.class);
        assertThat(destruction.hasReachedEveryNode(ada)).isFalse();

        destruction.destroy(new DestroyedKey(ada, ON, AUTHORITY));
        assertThat(destruction.hasReachedEveryNode(ada)).isFalse();

        await().atMost(Duration.ofSeconds(10)).until(() -> destruction.hasReachedEveryNode(ada));
        assertThat(elsewhere.of(ada)).isEqualTo(new Destroyed(ON, AUTHORITY));
        assertThat(elsewhere.of(ben)).isInstanceOf(Living.class);
    }

    @Test
    void keepsTheFirstDayAndAuthorityWhenRepeated() {
        destruction.destroy(new DestroyedKey(ada, ON, AUTHORITY));
        destruction.destroy(new DestroyedKey(ada, ON.plusSeconds(60), "another"));

        assertThat(here.of(ada)).isEqualTo(new Destroyed(ON, AUTHORITY));
        assertThat(new DestroyedKeysFile(list()).all()).containsExactly(new DestroyedKey(ada, ON, AUTHORITY));
    }

    @Test
    void keepsAKeyFromBeingMadeForSomebodyWhoNeverHadOne() {
        ChildId never = ChildId.random();

        destruction.destroy(new DestroyedKey(never, ON, AUTHORITY));

        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> node().ensure(List.of(never)));
    }

    @Test
    void isRepeatedAfterARestoreOfAnOlderDatabase() {
        destruction.destroy(new DestroyedKey(ada, ON, AUTHORITY));
        bringBack(ada);
        DatabaseKeyRing restarted = node();
        assertThat(restarted.of(ada)).isNotInstanceOf(Destroyed.class);

        assertThat(destructionWith(restarted).repeatAfterRestore()).isOne();

        assertThat(restarted.of(ada)).isEqualTo(new Destroyed(ON, AUTHORITY));
        assertThat(destructionWith(restarted).repeatAfterRestore()).isZero();
    }

    @Test
    void isListedAtStartWhereAnotherNodeCarriedItOut() {
        Path theirs = folder.resolve("of-another-node");
        new DataKeyDestruction(DATABASE.writer(), here, new DestroyedKeysFile(theirs), KEPT)
                .destroy(new DestroyedKey(ada, ON, AUTHORITY));

        destruction.repeatAfterRestore();

        assertThat(new DestroyedKeysFile(list()).all()).contains(new DestroyedKey(ada, ON, AUTHORITY));
    }

    @Test
    void isRefusedWhereTheListCannotBeWritten() throws Exception {
        Files.delete(list());

        assertThatThrownBy(() -> destruction.destroy(new DestroyedKey(ada, ON, AUTHORITY)))
                .isInstanceOf(SetupProblem.class);

        assertThat(node().of(ada)).isInstanceOf(Living.class);
    }

    @Test
    void isCompleteInBackupsOnceTheVersionThatWrappedTheKeyIsDestroyed() {
        try (TestDatabase other = TestDatabases.fresh()) {
            KeysForTests keys = new KeysForTests();
            new KeyCheck(other.writer(), RANDOM).pass(keys);
            DatabaseKeyRing ring = new DatabaseKeyRing(other.writer(), keys, RANDOM, 10);
            ring.ensure(List.of(ada, ben));
            DataKeyDestruction there = new DataKeyDestruction(other.writer(), ring,
                    new DestroyedKeysFile(folder.resolve("other")), KEPT);
            KeyRotation rotation = new KeyRotation(other.writer(), keys, RANDOM);

            there.destroy(new DestroyedKey(ada, ON, AUTHORITY));
            assertThat(there.isCompleteInBackups(ada)).isFalse();
            rotation.rotate();
            assertThat(there.isCompleteInBackups(ada)).isFalse();
            rotation.destroyVersion(1);

            assertThat(there.isCompleteInBackups(ada)).isTrue();
            assertThat(there.isCompleteInBackups(ben)).isFalse();
        }
    }

    @Test
    void waitsForAnAppendUnderWayAboutThatPerson() throws Exception {
        try (Connection append = DATABASE.writer().getConnection();
                Statement statement = append.createStatement()) {
            append.setAutoCommit(false);
            statement.execute("SELECT vault.require_living_keys(ARRAY['" + ada + "']::uuid[])");
            CompletableFuture<Void> destroying = CompletableFuture
                    .runAsync(() -> destruction.destroy(new DestroyedKey(ada, ON, AUTHORITY)));
            await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaitsForALock);
            assertThat(destroying).isNotDone();

            append.commit();

            destroying.get();
            assertThat(here.of(ada)).isInstanceOf(Destroyed.class);
        }
    }

    private boolean somebodyWaitsForALock() {
        return JdbcClient.create(DATABASE.superuser())
                .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .query(Integer.class)
                .single() > 0;
    }

    /** As a backup would: the row is as it was before its key was destroyed, but for the bytes, which no test needs. */
    private void bringBack(ChildId child) {
        JdbcClient.create(DATABASE.superuser())
                .sql("""
                     BEGIN; ALTER TABLE vault.data_key DISABLE TRIGGER only_rewrap_or_destroy;
                     UPDATE vault.data_key SET wrapped = '\\x00', kek_version = 1, destroyed_at = NULL, authority = NULL,
                         destroyed_in = NULL, last_kek_version = NULL WHERE subject = '%s';
                     ALTER TABLE vault.data_key ENABLE ALWAYS TRIGGER only_rewrap_or_destroy; COMMIT;
                     """.formatted(
                        child))
                .update();
    }

    private DataKeyDestruction destructionWith(DatabaseKeyRing ring) {
        return new DataKeyDestruction(DATABASE.writer(), ring, new DestroyedKeysFile(list()), KEPT);
    }

    private Path list() {
        return folder.resolve("destroyed-keys");
    }

    private static DatabaseKeyRing node() {
        return new DatabaseKeyRing(DATABASE.writer(), KEYS, RANDOM, 100);
    }
}
