package org.caseledger.app.proofs.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.Cosignature;
import org.caseledger.domain.log.note.NoteSignature;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.note.VerifierKey.Type;
import org.caseledger.domain.log.tree.Tile;
import org.caseledger.domain.log.tree.TiledTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness cosigns what extends everything it has seen, also after it was started again, and nothing else. */
class WitnessTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final NoteSigner LOG = signer("log.example/case", Type.NOTE);
    private static final NoteSigner STRANGER = signer("other.example/case", Type.NOTE);
    private static final NoteSigner WITNESS = signer("witness.example", Type.COSIGNATURE);

    private final List<Digest> leaves = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void whatOnlyGrowsIsCosigned() {
        for (long[] step : new long[][]{{0, 3}, {3, 3}, {3, 8}}) {
            grow(step[1]);
            SignedNote note = SignedNote.sign(checkpoint().text(), LOG);
            Witness.Answer answer = witness().add(request(step[0], note));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            SignedNote cosigned = note.with(NoteSignature.parse(answer.body().strip()));
            assertThat(Cosignature.seen(cosigned, WITNESS.key())).contains(NOW);
        }
    }

    @Test
    void whoDoesNotKnowWhatItHasSeenIsTold() {
        seen(5);
        Witness.Answer answer = witness().add(request(0, SignedNote.sign(checkpoint().text(), LOG)));
        assertThat(answer).isEqualTo(new Witness.Answer(409, "5\n"));
    }

    @Test
    void anotherHistoryIsNotCosigned() {
        seen(5);
        leaves.set(2, Digest.sha256(new byte[]{9}));
        assertThat(witness().add(request(5, SignedNote.sign(checkpoint().text(), LOG))).status()).isEqualTo(409);
        grow(9);
        assertThat(witness().add(request(5, SignedNote.sign(checkpoint().text(), LOG))).status()).isEqualTo(422);
        leaves.set(2, leaf(2));
        assertThat(witness().add(request(5, SignedNote.sign(checkpoint().text(), LOG))).status()).isEqualTo(200);
    }

    @Test
    void aShorterLogIsNotCosigned() {
        seen(5);
        leaves.subList(3, 5).clear();
        SignedNote shorter = SignedNote.sign(checkpoint().text(), LOG);
        assertThat(witness().add("old 5\n\n" + shorter).status()).isEqualTo(400);
        assertThat(witness().add("old 3\n\n" + shorter)).isEqualTo(new Witness.Answer(409, "5\n"));
    }

    @Test
    void strangersAreTurnedAway() {
        grow(2);
        SignedNote stranger = SignedNote.sign(new Checkpoint("other.example/case", 2, root()).text(), STRANGER);
        assertThat(witness().add(request(0, stranger)).status()).isEqualTo(404);
        NoteSigner imposter = signer("log.example/case", Type.NOTE);
        assertThat(witness().add(request(0, SignedNote.sign(checkpoint().text(), imposter))).status()).isEqualTo(403);
        assertThat(witness().add("old x\n\n").status()).isEqualTo(400);
        assertThat(witness().add("").status()).isEqualTo(400);
    }

    private Witness witness() {
        return new Witness(WITNESS, List.of(LOG.key()), new WitnessState(folder), InstantSource.fixed(NOW));
    }

    private void seen(long size) {
        grow(size);
        assertThat(witness().add(request(0, SignedNote.sign(checkpoint().text(), LOG))).status()).isEqualTo(200);
    }

    private void grow(long size) {
        while (leaves.size() < size) {
            leaves.add(leaf(leaves.size()));
        }
    }

    private static Digest leaf(int n) {
        return Digest.ofLeaf(new byte[]{(byte) n});
    }

    private Digest root() {
        return tree().root();
    }

    private TiledTree tree() {
        return new TiledTree(leaves.size(), (Tile tile) -> leaves.subList(0, tile.width()));
    }

    private Checkpoint checkpoint() {
        return new Checkpoint("log.example/case", leaves.size(), root());
    }

    private String request(long old, SignedNote note) {
        return "old " + old + "\n" + tree().consistency(old).path().stream()
                .map(hash -> hash.base64() + "\n")
                .collect(Collectors.joining()) + "\n" + note;
    }

    static NoteSigner signer(String name, Type type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return NoteSigner.of(VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
