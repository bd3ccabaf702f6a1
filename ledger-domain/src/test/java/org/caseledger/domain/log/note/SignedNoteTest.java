package org.caseledger.domain.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of Go's {@code golang.org/x/mod/sumdb/note}. */
    private static final String TEXT = """
                                       If you think cryptography is the answer to your problem,
                                       then you don't know what your problem is.
                                       """;

    private static final String SIGNATURE = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
    private static final String NOTE = TEXT + "\n\u2014 PeterNeumann " + SIGNATURE + "\n";
    private static final VerifierKey PETER = VerifierKey.parse(Signers.PETER);

    @Test
    void isSignedAsOthersSignIt() {
        assertThat(SignedNote.sign(TEXT, Signers.peter())).hasToString(NOTE);
    }

    @Test
    void isReadBackAndVerified() {
        SignedNote note = SignedNote.parse(NOTE.getBytes(UTF_8));
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.bytes()).isEqualTo(NOTE.getBytes(UTF_8));
        assertThat(note.signers(List.of(PETER))).containsExactly(PETER);
    }

    @Test
    void mayHaveEmptyLinesInItsText() {
        SignedNote note = SignedNote.sign("one\n\n\ntwo\n\n", Signers.peter());
        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
        assertThat(SignedNote.parse(note.bytes()).signedBy(PETER)).isTrue();
    }

    @Test
    void carriesTheSignaturesOfSeveralKeysAsWhenKeysAreRotated() {
        NoteSigner next = Signers.log("PeterNeumann");
        SignedNote note = SignedNote.sign(TEXT, Signers.peter()).alsoSign(next);
        assertThat(SignedNote.parse(note.bytes()).signers(List.of(next.key(), PETER)))
                .containsExactly(next.key(), PETER);
    }

    @Test
    void ignoresUnknownKeysEvenThoseThatShareANameWithAKnownOne() {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.signers(List.of(Signers.log("PeterNeumann").key()))).isEmpty();
        NoteSignature sameIdOtherName = new NoteSignature("Peter", SIGNATURE);
        assertThat(new SignedNote(TEXT, List.of(sameIdOtherName)).signers(List.of(PETER)))
                .isEmpty();
    }

    @Test
    void isRefusedAsAWholeWhenAKnownKeySignedAnotherText() {
        NoteSigner other = Signers.log("example.org/ledger");
        SignedNote altered = SignedNote.parse(NOTE.replace("answer", "ANSWER")).alsoSign(other);
        assertThatThrownBy(() -> altered.signers(List.of(other.key(), PETER))).isInstanceOf(BadSignature.class);
    }

    @Test
    void isRefusedWithAnyBitOfASignatureFlipped() {
        byte[] signature = Base64.getDecoder().decode(SIGNATURE);
        for (int bit = Integer.SIZE; bit < signature.length * Byte.SIZE; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertNotSigned(flipped);
        }
        assertNotSigned(Arrays.copyOf(signature, 67));
        assertNotSigned(Arrays.copyOf(signature, 69));
    }

    /** RFC 8032 section 5.1.7: adding the order of the group to S would give a second valid signature. */
    @Test
    void isRefusedWithASignatureMadeFromAnotherOne() {
        byte[] signature = Base64.getDecoder().decode(SIGNATURE);
        byte[] s = new byte[32];
        for (int i = 0; i < 32; i++) {
            s[i] = signature[signature.length - 1 - i];
        }
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] second = new BigInteger(1, s).add(order).toByteArray();
        for (int i = 0; i < 32; i++) {
            signature[signature.length - 1 - i] = second[second.length - 32 + i];
        }
        assertNotSigned(signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "\n",
        "\n\n",
        TEXT,
        TEXT + "\n",
        TEXT + "\u2014 PeterNeumann " + SIGNATURE + "\n",
        TEXT + "\n\u2014 PeterNeumann " + SIGNATURE,
        NOTE + "\n",
        NOTE + " ",
        NOTE + "trailing\n",
        NOTE + "\u2014 PeterNeumann " + SIGNATURE + "\n",
        TEXT + "\n- PeterNeumann " + SIGNATURE + "\n",
        TEXT + "\n\u2014PeterNeumann " + SIGNATURE + "\n",
        TEXT + "\n\u2014  PeterNeumann " + SIGNATURE + "\n",
        TEXT + "\n\u2014 " + SIGNATURE + "\n",
        TEXT + "\n\u2014 PeterNeumann  " + SIGNATURE + "\n",
        TEXT + "\n\u2014 PeterNeumann " + SIGNATURE + " \n",
        TEXT + "\n\u2014 Peter Neumann " + SIGNATURE + "\n",
        TEXT + "\n\u2014 Peter+Neumann " + SIGNATURE + "\n",
        TEXT + "\n\u2014 PeterNeumann x08gow==\n",
        TEXT + "\n\u2014 PeterNeumann x08go/Y\n",
        TEXT + "\n\u2014 PeterNeumann x08go/Z=\n",
        TEXT + "\n\u2014 PeterNeumann \n",
        "control\u0001\n" + NOTE,
        "tab\t\n" + NOTE,
        "carriage return\r\n" + NOTE,
    })
    void isRefusedInAnyOtherForm(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8))).isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedUnlessItIsUtf8() {
        byte[] note = NOTE.getBytes(UTF_8);
        note[0] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignedNote.sign("half a pair \ud800\n", Signers.peter()))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedWithMoreSignaturesThanAnyoneNeeds() {
        List<NoteSignature> lines = IntStream.rangeClosed(1, SignedNote.MOST_SIGNATURES + 1)
                .mapToObj(i -> new NoteSignature("witness" + i, SIGNATURE))
                .toList();
        assertThat(new SignedNote(TEXT, lines.subList(1, lines.size())).signatures())
                .hasSize(64);
        assertThatThrownBy(() -> new SignedNote(TEXT, lines)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new SignedNote(TEXT, List.of())).isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedWithASecondSignatureOfOneKey() {
        SignedNote note = SignedNote.sign(TEXT, Signers.peter());
        assertThatThrownBy(() -> note.alsoSign(Signers.peter())).isInstanceOf(Malformed.class);
    }

    @Test
    void isNotSignedWithAPrivateKeyThatIsNotThatOfThePublicOne() {
        NoteSigner crossed = NoteSigner.of(PETER, Signers.pair("Ed25519").getPrivate());
        assertThatThrownBy(() -> SignedNote.sign(TEXT, crossed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotSignedWithTheKeyOfAWitness() {
        assertThatThrownBy(() -> SignedNote.sign(TEXT, Signers.witness("example.org/witness")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNotSigned(byte[] keyIdAndSignature) {
        NoteSignature line = new NoteSignature("PeterNeumann", Base64.getEncoder().encodeToString(keyIdAndSignature));
        SignedNote note = new SignedNote(TEXT, List.of(line));
        assertThatThrownBy(() -> note.signedBy(PETER)).isInstanceOf(BadSignature.class);
    }
}
