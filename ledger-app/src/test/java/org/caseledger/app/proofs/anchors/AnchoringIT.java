package org.caseledger.app.proofs.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.caseledger.app.database.TestDatabase;
import org.caseledger.app.database.TestDatabases;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.signing.SignedLog;
import org.caseledger.app.proofs.signing.Snapshot;
import org.caseledger.app.proofs.signing.Standing;
import org.caseledger.app.proofs.witness.Witness;
import org.caseledger.app.proofs.witness.WitnessServer;
import org.caseledger.app.proofs.witness.WitnessState;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.note.Cosignature;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints are left in every kind of place, and each is recorded with what came back. */
class AnchoringIT {

    private final TestDatabase database = TestDatabases.fresh();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private SignedLog log;
    private Anchors recorded;

    @BeforeEach
    void sign() {
        log = new SignedLog(LogName.CASE, database, folder.resolve("signer"));
        recorded = new Anchors(LogName.CASE, database.writer());
        log.signer().sign();
        log.append(3);
    }

    @AfterEach
    void drop() {
        http.close();
        database.close();
    }

    @Test
    void aFileHoldsEachOfThemOneAfterTheOther() throws IOException {
        Path file = folder.resolve("case.checkpoints");
        Anchor anchor = new FileAnchor(file, Duration.ZERO);
        StoredCheckpoint first = log.signer().sign().orElseThrow();
        leave(anchor);
        log.append(1);
        StoredCheckpoint second = log.signer().sign().orElseThrow();
        leave(anchor);

        assertThat(Files.readString(file)).isEqualTo(first.note() + "\n" + second.note() + "\n");
        assertThat(recorded.newest()).singleElement()
                .satisfies(left -> assertThat(left.size()).isEqualTo(4))
                .satisfies(left -> assertThat(left.kind()).isEqualTo("file"));
        assertThat(recorded.age()).hasValueSatisfying(age -> assertThat(age).isLessThan(Duration.ofMinutes(1)));
    }

    @Test
    void aMailboxGetsThem() throws IOException {
        try (Loopback.Mailbox mailbox = new Loopback.Mailbox()) {
            StoredCheckpoint signed = log.signer().sign().orElseThrow();
            leave(new EmailAnchor(mailbox.address(), "ledger@example.org", "keeper@example.org", Duration.ZERO,
                    InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"))));

            String message = mailbox.message();
            assertThat(message).contains("Date: Fri, 20 Nov 2026 12:00:00 +0000").endsWith(signed.note().toString());
            assertThat(recorded.newest()).extracting(Anchored::place).containsExactly("keeper@example.org");
        }
    }

    @Test
    void aTimeStampingAuthorityStampsThem() throws Exception {
        try (Loopback.Authority authority = new Loopback.Authority();
                Loopback.Authority other = new Loopback.Authority()) {
            StoredCheckpoint signed = log.signer().sign().orElseThrow();
            Anchor anchor = new TimestampAnchor(authority.address(), authority.certificate(), Duration.ZERO, http);

            TimeStampToken token = new TimeStampToken(new CMSSignedData(anchor.leave(signed.note(), log.tree())));

            assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                    .isEqualTo(Digest.sha256(signed.note().bytes()).bytes());
            assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo("2026-11-20T12:00:00Z");
            leave(new TimestampAnchor(authority.address(), other.certificate(), Duration.ZERO, http));
            assertThat(recorded.newest()).isEmpty();
            leave(anchor);
            assertThat(recorded.newest()).extracting(Anchored::kind).containsExactly("rfc3161");
        }
    }

    @Test
    void aWitnessCosignsThemAndStopsALogThatIsShorterThanWhatItHasSeen() throws Exception {
        NoteSigner key = witnessKey();
        try (WitnessServer server = witness(key)) {
            Anchor witness = new WitnessAnchor(
                    URI.create("http://127.0.0.1:" + server.address().getPort()), key.key(), Duration.ZERO, http);
            log.signer().sign();
            leave(witness);
            Snapshot before = Snapshot.of(log);
            log.append(300);
            StoredCheckpoint signed = log.signer().sign().orElseThrow();
            leave(witness);

            SignedNote witnessed = recorded.witnessed(signed);
            assertThat(Cosignature.seen(witnessed, key.key())).isPresent();
            assertThat(recorded.newestWitnessed()).contains(signed.number());

            // The database and the signer's own memory are both set back; the witness still knows.
            before.restore(log);
            Files.delete(log.state().file());
            log.state().remember(log.checkpoints().newest().orElseThrow().note());
            log.restart();
            assertThat(log.signer().sign()).isPresent();
            leave(witness);
            assertThat(log.signer().standing().kind()).isEqualTo(Standing.Kind.ROLLED_BACK);
            assertThat(log.signer().standing().sentence()).contains("has seen 303 entries");
            assertThat(log.signer().sign()).isEmpty();
        }
    }

    @Test
    void aPlaceThatIsAwayHoldsUpNothingAndIsNotRecorded() {
        log.signer().sign();
        leave(new WitnessAnchor(URI.create("http://127.0.0.1:1"), witnessKey().key(), Duration.ZERO, http));
        assertThat(recorded.newest()).isEmpty();
        log.append(1);
        assertThat(log.signer().sign()).isPresent();
    }

    private void leave(Anchor anchor) {
        try (Anchoring anchoring = new Anchoring("case", log.signer(), log.checkpoints(), log.tree(), recorded,
                List.of(anchor))) {
            // The second time there is nothing new to leave.
            anchoring.leaveWhatIsDue();
            anchoring.leaveWhatIsDue();
        }
    }

    private WitnessServer witness(NoteSigner key) {
        return WitnessServer.start(
                new Witness(key, log.checkpoints().keys(), new WitnessState(folder.resolve("witness")),
                        InstantSource.system()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static NoteSigner witnessKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return NoteSigner.of(
                    VerifierKey.of("witness.example", VerifierKey.Type.COSIGNATURE, pair.getPublic()),
                    pair.getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
