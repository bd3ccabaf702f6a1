package org.caseledger.app.proofs.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.signing.SignedLog;
import org.caseledger.app.proofs.signing.Standing;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.vault.PartSealer;
import org.caseledger.app.vault.keys.DatabaseKeyRing;
import org.caseledger.app.vault.keys.KeyCheck;
import org.caseledger.app.vault.wrapping.KeysForTests;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.note.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database is copied, goes on, is lost, and the copy takes its place. */
class RecoveryIT {

    private static final Worker ADMIN = new Worker(WorkerId.random(), StaffRole.SYSTEM_ADMIN, null);
    private static final Worker GOVERNANCE = new Worker(WorkerId.random(), StaffRole.INFORMATION_GOVERNANCE, null);

    private final KeysForTests kek = new KeysForTests();
    private final TestDatabase lost = TestDatabases.fresh();

    @TempDir
    private Path folder;

    @AfterEach
    void drop() {
        lost.close();
    }

    @ParameterizedTest
    @EnumSource(LogName.class)
    void aRestoredDatabaseIsSignedUnderItsOldNameNeverAgain(LogName name) {
        SignedLog earlier = new SignedLog(name, lost, folder);
        earlier.signer().sign();
        earlier.append(5);
        earlier.signer().sign();
        try (TestDatabase restored = TestDatabases.copyOf(lost)) {
            SignedLog before = new SignedLog(name, lost, folder);
            expireLease(lost);
            before.append(4);
            SignedNote last = before.signer().sign().orElseThrow().note();

            SignedLog after = new SignedLog(name, restored, folder);
            expireLease(restored);
            assertThat(after.signer().sign()).isEmpty();
            assertThat(after.signer().standing().kind()).isEqualTo(Standing.Kind.ROLLED_BACK);
            after.append(1);
            assertThat(after.signer().sign()).isEmpty();

            Recovery.Continued continued = goOn(after, restored).orElseThrow();

            assertThat(continued.lastSize()).isEqualTo(9);
            assertThat(continued.keptSize()).isEqualTo(5);
            assertThat(continued.epoch().origin()).isEqualTo("log.example/" + name.value() + "/2");
            assertThat(after.checkpoints().epoch().orElseThrow().continues()).contains(last);
            StoredCheckpoint first = after.checkpoints().newest().orElseThrow();
            assertThat(first.checkpoint().origin()).isEqualTo(continued.epoch().origin());
            assertThat(first.size()).isEqualTo(7);
            assertLastLeafSaysSo(after, restored);

            // It goes on from there, also after the node was started again.
            after.restart();
            after.append(3);
            assertThat(after.signer().sign().orElseThrow().size()).isEqualTo(10);
            assertThat(folder.resolve(name.value() + ".checkpoint.epoch-1")).content().isEqualTo(last.toString());
            assertThat(goOn(after, restored)).isEmpty();
        }
    }

    @Test
    void twoDifferentPeopleWhoMayDecideAreNeeded() {
        Worker practitioner = new Worker(WorkerId.random(), StaffRole.PRACTITIONER, null);
        try (Sequencer sequencer = sequencer(LogName.CASE, lost)) {
            Recovery recovery = recovery(new SignedLog(LogName.CASE, lost, folder), lost, sequencer);
            assertThatThrownBy(() -> recovery.goOn(ADMIN, ADMIN, "x")).isInstanceOf(SetupProblem.class)
                    .hasMessageContaining("Two different people");
            assertThatThrownBy(() -> recovery.goOn(ADMIN, practitioner, "x")).isInstanceOf(SetupProblem.class)
                    .hasMessageContaining("Those who approve");
        }
    }

    @Test
    void aLostStateIsTakenFromACheckpointThatSomebodyKept() throws IOException {
        SignedLog log = new SignedLog(LogName.CASE, lost, folder);
        log.signer().sign();
        log.append(5);
        SignedNote kept = log.signer().sign().orElseThrow().note();
        log.append(2);
        assertThatThrownBy(() -> log.signer().enrol(kept)).isInstanceOf(SetupProblem.class)
                .hasMessageContaining("has a state");
        Files.delete(log.state().file());
        assertThat(log.signer().sign()).isEmpty();

        log.signer().enrol(kept);

        assertThat(log.signer().standing().kind()).isEqualTo(Standing.Kind.SIGNING);
        assertThat(log.checkpoints().newest().orElseThrow().size()).isEqualTo(7);
    }

    private Optional<Recovery.Continued> goOn(SignedLog log, TestDatabase database) {
        try (Sequencer sequencer = sequencer(log.log(), database)) {
            return recovery(log, database, sequencer).goOn(ADMIN, GOVERNANCE, "The disk of the database was lost.");
        }
    }

    private Recovery recovery(SignedLog log, TestDatabase database, Sequencer sequencer) {
        SecureRandom random = new SecureRandom();
        DatabaseKeyRing keys = new DatabaseKeyRing(database.writer(), kek, random, 10);
        new KeyCheck(database.writer(), random).pass(kek);
        keys.ensure(List.of(ADMIN.id(), GOVERNANCE.id()));
        return new Recovery(log.log(), database.writer(), log.signer(), sequencer,
                new EventCodec(new PartSealer(keys, random), List.of()), InstantSource.system());
    }

    private static Sequencer sequencer(LogName log, TestDatabase database) {
        return new Sequencer(log, database.writer(), RecordingClock.following(InstantSource.system()), size -> {});
    }

    private static void assertLastLeafSaysSo(SignedLog log, TestDatabase database) {
        var row = JdbcClient.create(database.reader())
                .sql("SELECT leaf, convert_from(payload, 'UTF8') AS payload FROM " + log.log().table("entry")
                        + " ORDER BY position DESC LIMIT 1")
                .query()
                .singleRow();
        assertThat(Leaf.parse((byte[]) row.get("leaf")).type()).isEqualTo("log-continuation");
        assertThat(String.valueOf(row.get("payload")))
                .contains("\"lastSize\":9", "\"keptSize\":5", ADMIN.id().toString(), GOVERNANCE.id().toString())
                .doesNotContain("The disk");
    }

    private static void expireLease(TestDatabase database) {
        JdbcClient.create(database.superuser())
                .sql("UPDATE app.signer_lease SET expires_at = '-infinity'")
                .update();
    }
}
