package org.caseledger.app.proofs.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.keys.SigningKey;
import org.caseledger.app.proofs.keys.SigningKeyStore;
import org.caseledger.app.proofs.signing.Standing.Kind;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.MerkleTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is signed extends what was signed; everything else is stopped at the signer. */
class CheckpointSignerIT {

    private final TestDatabase database = TestDatabases.fresh();

    @TempDir
    private Path folder;

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(LogName.class)
    void theEmptyLogIsSignedFirstAndWhateverFollowsExtendsIt(LogName name) {
        SignedLog log = new SignedLog(name, database, folder);
        StoredCheckpoint empty = log.signer().sign().orElseThrow();
        assertThat(empty.number()).isZero();
        assertThat(empty.checkpoint().root()).isEqualTo(MerkleTree.EMPTY_ROOT);
        assertThat(empty.checkpoint().origin()).isEqualTo("log.example/" + name.value());

        log.append(300);
        StoredCheckpoint grown = log.signer().sign().orElseThrow();

        assertThat(grown.number()).isEqualTo(1);
        assertThat(grown.size()).isEqualTo(300);
        assertThat(grown.checkpoint().root()).isEqualTo(log.tree().end().root());
        assertThat(grown.note().signers(log.checkpoints().keys())).hasSize(1);
        assertThat(log.state().last()).contains(grown.note());
        assertThat(log.checkpoints().from(0, 10)).containsExactly(empty, grown);
        assertThat(log.signer().standing()).isEqualTo(Standing.SIGNING);
    }

    @Test
    void theKeyAndWhatWasSignedAreForThisAccountOnlyAndSurviveARestart() throws IOException {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        log.signer().sign();
        List<VerifierKey> before = log.checkpoints().keys();

        log.restart();
        log.append(1);
        StoredCheckpoint after = log.signer().sign().orElseThrow();

        assertThat(log.checkpoints().keys()).isEqualTo(before).hasSize(1);
        assertThat(after.note().signers(before)).isEqualTo(before);
        for (String file : List.of("signer.p12", "case.checkpoint")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aLogThatLostItsLastEntriesIsNotSigned() {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        log.signer().sign();
        log.append(5);
        Snapshot snapshot = Snapshot.of(log);
        log.append(3);
        StoredCheckpoint signed = log.signer().sign().orElseThrow();
        snapshot.restore(log);

        assertRefused(log.signer(), Kind.ROLLED_BACK, "has 5 entries, and 8 were signed");

        // Other entries in the place of the lost ones do not help.
        log.append(4);
        assertRefused(log.signer(), Kind.REWRITTEN, "The first 8 entries");
        assertThat(log.state().last()).contains(signed.note());
    }

    @Test
    void anotherDatabaseBesideTheStateIsNotSigned() {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        log.signer().sign();
        try (TestDatabase empty = TestDatabases.fresh()) {
            SignedLog other = new SignedLog(LogName.CASE, empty, folder);

            assertRefused(other.signer(), Kind.ROLLED_BACK, "another database, or an older one");
            assertThat(other.checkpoints().newest()).isEmpty();
        }
    }

    @Test
    void aLogThatIsThereBeforeItsSignerIsNotSignedUnasked() {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        log.append(600);
        assertRefused(log.signer(), Kind.NOT_ENROLLED, "no state beside the case log of 600 entries");
    }

    @Test
    void aChangedEntryAtTheEdgeIsNotSigned() {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        log.signer().sign();
        log.append(300);
        asIntruder("UPDATE ledger.case_entry SET leaf_hash = sha256('other') WHERE position = 299");

        assertRefused(log.signer(), Kind.REWRITTEN, "its head row says");
    }

    @Test
    void aLostStateIsNotMadeAnew() throws IOException {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        log.signer().sign();
        log.append(1);
        log.signer().sign();
        Files.delete(log.state().file());

        assertRefused(log.signer(), Kind.NOT_ENROLLED, "enrol it with a checkpoint seen before");
        assertThat(log.state().last()).isEmpty();
    }

    @Test
    void whoHoldsTheLeaseAloneSignsAndASleeperStoresNothing() {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        CheckpointSigner first = log.signer();
        CheckpointSigner second = log.node();
        assertThat(first.sign()).isPresent();
        assertThat(second.sign()).isEmpty();
        assertThat(second.standing().kind()).isEqualTo(Kind.ELSEWHERE);

        operator().sql("UPDATE app.signer_lease SET expires_at = '-infinity'").update();
        log.append(1);
        assertThat(second.sign()).isPresent();
        // The first believes that it still holds the lease; the fence knows better.
        assertThat(first.sign()).isEmpty();
        assertThat(log.checkpoints().from(0, 10)).hasSize(2);
    }

    @Test
    void aNewKeySignsBesideTheOldOneUntilThatIsRetired() {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        SignedNote before = log.signer().sign().orElseThrow().note();
        log.keys().add("case");
        log.append(1);
        SignedNote both = log.signer().sign().orElseThrow().note();
        log.keys().retire("case", 1);
        log.append(1);
        SignedNote after = log.signer().sign().orElseThrow().note();

        List<VerifierKey> keys = log.checkpoints().keys();
        assertThat(keys).hasSize(2);
        assertThat(before.signers(keys)).containsExactly(keys.get(0));
        assertThat(both.signers(keys)).isEqualTo(keys);
        assertThat(after.signers(keys)).containsExactly(keys.get(1));
        assertThatThrownBy(() -> log.keys().retire("case", 2)).isInstanceOf(SetupProblem.class)
                .hasMessageContaining("the last that signs the case log");
    }

    @Test
    void aKeyThatNoOtherIntroducedSignsNothing(@TempDir Path elsewhere) {
        SignedLog log = new SignedLog(LogName.CASE, database, folder);
        log.signer().sign();
        log.signer().release();
        SigningKeyStore others = SigningKeyStore.open(elsewhere.resolve("signer.p12"), "secret".toCharArray());
        assertRefused(log.node(others), Kind.OTHER_KEYS, "is not in the key store");
        SigningKey other = others.add("case");
        operator().sql("UPDATE app.signer_lease SET expires_at = '-infinity'").update();

        assertRefused(log.node(others), Kind.OTHER_KEYS, "None of the keys at hand signed the last checkpoint");
        assertThat(log.checkpoints().keys()).doesNotContain(other.under("log.example/case").key());
    }

    private static void assertRefused(CheckpointSigner signer, Kind kind, String sentence) {
        Optional<StoredCheckpoint> signed = signer.sign();
        assertThat(signed).isEmpty();
        assertThat(signer.standing().kind()).as(signer.standing().sentence()).isEqualTo(kind);
        assertThat(signer.standing().sentence()).contains(sentence);
    }

    private JdbcClient operator() {
        return JdbcClient.create(database.superuser());
    }

    private void asIntruder(String change) {
        Intruder.on(database).does(change);
    }
}
