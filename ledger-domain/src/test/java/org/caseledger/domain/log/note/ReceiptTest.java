package org.caseledger.domain.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.tree.InclusionProof;
import org.caseledger.domain.log.tree.MerkleTree;
import org.caseledger.domain.log.tree.TiledTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

    private static final NoteSigner LOG = Signers.log("example.org/ledger");
    private static final List<Leaf> LEAVES = IntStream.range(0, 7).mapToObj(ReceiptTest::leaf).toList();
    private static final List<Digest> HASHES = LEAVES.stream().map(Leaf::hash).toList();
    private static final InclusionProof PROOF = new TiledTree(7, tile -> HASHES.subList(0, tile.width())).inclusion(2);
    private static final SignedNote NOTE = SignedNote
            .sign(new Checkpoint("example.org/ledger", 7, MerkleTree.root(HASHES)).text(), LOG);
    private static final Receipt RECEIPT = Receipt.of(LEAVES.get(2).bytes(), PROOF, NOTE);

    @Test
    void carriesAllThatIsNeededToCheckIt() {
        Receipt receipt = Receipt.parse(RECEIPT.toString().getBytes(UTF_8));
        assertThat(receipt).isEqualTo(RECEIPT);
        assertThat(receipt.leaf()).isEqualTo(LEAVES.get(2));
        assertThat(receipt.proves(receipt.leaf().hash())).isTrue();
        assertThat(receipt.note().signers(List.of(LOG.key()))).containsExactly(LOG.key());
        assertThat(receipt.checkpoint().size()).isEqualTo(7);
    }

    @Test
    void isWrittenAsTlogProofPrescribes() {
        assertThat(RECEIPT.toString().lines())
                .startsWith("c2sp.org/tlog-proof@v1")
                .element(1)
                .asString()
                .startsWith("extra ");
        assertThat(RECEIPT.toString())
                .contains("\nindex 2\n" + HASHES.get(3).base64() + "\n")
                .endsWith("\n\n" + NOTE);
    }

    @Test
    void mayBeWithoutExtraDataOrWithoutHashes() {
        SignedNote ofOne = SignedNote.sign(new Checkpoint("example.org/ledger", 1, HASHES.getFirst()).text(), LOG);
        Receipt receipt = new Receipt("", new InclusionProof(0, 1, List.of()), ofOne);
        assertThat(receipt).hasToString("c2sp.org/tlog-proof@v1\nindex 0\n\n" + ofOne);
        assertThat(Receipt.parse(receipt.toString().getBytes(UTF_8))).isEqualTo(receipt);
        assertThat(receipt.proves(HASHES.getFirst())).isTrue();
        assertThatThrownBy(receipt::leaf).isInstanceOf(Malformed.class);
    }

    @Test
    void isNotMadeForALeafThatTheProofDoesNotLeadFrom() {
        assertThatThrownBy(() -> Receipt.of(LEAVES.get(3).bytes(), PROOF, NOTE)).isInstanceOf(Malformed.class);
        InclusionProof otherSize = new InclusionProof(2, 6, PROOF.path());
        assertThatThrownBy(() -> Receipt.of(LEAVES.get(2).bytes(), otherSize, NOTE))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void doesNotProveAnotherLeaf() {
        assertThat(RECEIPT.proves(HASHES.get(3))).isFalse();
        assertThat(Receipt.parse(
                RECEIPT.toString().replace("index 2", "index 3").getBytes(UTF_8))
                .proves(HASHES.get(2)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "proof@v1|proof@v2",
        "index 2|index 02",
        "index 2|index -2",
        "index 2|index 7",
        "index 2|index 9223372036854775808",
        "index 2|index  2",
        "index 2|Index 2",
        "=|",
    })
    void isRefusedInAnyOtherForm(String found, String replacement) {
        String text = RECEIPT.toString();
        assertThat(text).contains(found);
        refused(text.replaceFirst(found, replacement == null ? "" : replacement));
    }

    @Test
    void isRefusedWithAnythingMissingOrAdded() {
        String text = RECEIPT.toString();
        refused("");
        refused(text + "\n");
        refused(text + "trailing\n");
        refused(text.substring(0, text.length() - 1));
        refused(text.replace("\n", "\r\n"));
        refused(text.replaceFirst("\n\n", "\n"));
        refused(text.replaceFirst("\n\n", "\n\n\n"));
        refused(text.replaceFirst("extra ", "extra"));
        refused(text.replaceFirst("extra ", "extra  "));
        refused(text.replaceFirst("\nindex 2\n", "\n"));
        refused(text.replaceFirst("\nindex 2\n", "\nextra AAAA\nindex 2\n"));
        refused(text.replaceFirst("\nindex 2\n", "\nindex 2\nindex 2\n"));
        refused(text.replaceFirst("extra [^\n]*\n", "extra \n"));
        refused(text.replaceFirst("\nindex 2\n", "\nindex 2\n" + "A".repeat(40) + "AA==\n"));
        assertThatThrownBy(() -> Receipt.parse(new byte[]{(byte) 0xff})).isInstanceOf(Malformed.class);
    }

    /** Only the extra data could change without the form breaking, and then the leaf it holds is not the one that is proved. */
    @Test
    void neverPassesWithAnyByteChanged() {
        byte[] receipt = RECEIPT.toString().getBytes(UTF_8);
        for (int i = 0; i < receipt.length; i++) {
            byte[] changed = receipt.clone();
            changed[i] ^= 1;
            assertThat(passes(changed)).as("byte %d", i).isFalse();
        }
    }

    private static boolean passes(byte[] bytes) {
        try {
            Receipt receipt = Receipt.parse(bytes);
            return receipt.proves(receipt.leaf().hash())
                    && receipt.note().signers(List.of(LOG.key())).contains(LOG.key());
        } catch (Malformed | BadSignature refused) {
            return false;
        }
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> Receipt.parse(text.getBytes(UTF_8))).isInstanceOf(Malformed.class);
    }

    private static Leaf leaf(int n) {
        Digest digest = Digest.sha256(new byte[]{(byte) n});
        Instant at = Instant.parse("2026-11-20T10:02:00Z").plusSeconds(n);
        return new Leaf(new UUID(n, n), "contact-started", 0, "c-4k2m", n, at, at, "w-9f31", Map.of(), digest, digest);
    }
}
