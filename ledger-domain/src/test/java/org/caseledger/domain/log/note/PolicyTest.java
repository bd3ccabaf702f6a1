package org.caseledger.domain.log.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final NoteSigner LOG = Signers.log("example.org/ledger");
    private static final NoteSigner X1 = Signers.witness("example.com/x1");
    private static final NoteSigner X2 = Signers.witness("example.com/x2");
    private static final NoteSigner X3 = Signers.witness("example.com/x3");
    private static final NoteSigner Y1 = Signers.witness("example.net/y1");
    private static final NoteSigner Y2 = Signers.witness("example.net/\u00e9");
    private static final Instant AT = Instant.parse("2026-11-20T10:02:00Z");
    private static final SignedNote NOTE = SignedNote
            .sign(new Checkpoint("example.org/ledger", 7, Digest.sha256(new byte[1])).text(), LOG);

    /** The example of the specification, with keys. */
    private static final String TWO_LEVELS = """
                                             # whom we trust
                                             log LOG https://ledger.example.org/

                                             witness X1 <x1>
                                             witness X2 <x2> https://x2.example.com/
                                             \twitness  X3\t<x3>\s\s
                                             group X-witnesses 2 X1 X2 X3

                                             witness Y1 <y1>
                                             witness Y2 <y2>
                                             group Y-witnesses any Y1 Y2

                                               # both
                                             group X-and-Y all X-witnesses Y-witnesses
                                             quorum X-and-Y
                                             """;

    @Test
    void asksForAsManyWitnessesOfEachGroupAsItSays() {
        Policy policy = policy(TWO_LEVELS);
        assertThat(judged(policy).valid()).isFalse();
        assertThat(judged(policy, X1, X2).quorum()).isFalse();
        assertThat(judged(policy, X1, Y1).quorum()).isFalse();
        assertThat(judged(policy, Y1, Y2).quorum()).isFalse();
        assertThat(judged(policy, X1, X3, Y2).valid()).isTrue();
        assertThat(judged(policy, X1, X2, X3, Y1, Y2).valid()).isTrue();
    }

    @Test
    void namesTheLogsAndWitnessesThatSigned() {
        Policy.Judgement judgement = judged(policy(TWO_LEVELS), X1, Y2);
        assertThat(judgement.logs()).containsExactly(LOG.key());
        assertThat(judgement.witnesses()).containsOnlyKeys("X1", "Y2").containsEntry("X1", AT);
    }

    @Test
    void withAQuorumOfNoneNeedsOnlyTheLog() {
        Policy policy = policy("log LOG\nquorum none\n");
        assertThat(judged(policy).valid()).isTrue();
        assertThat(policy.logs()).containsExactly(LOG.key());
    }

    @Test
    void withAQuorumOfOneWitnessNeedsThatOne() {
        Policy policy = policy("log LOG\nwitness X1 <x1>\nwitness X2 <x2>\nquorum X2");
        assertThat(judged(policy, X1).valid()).isFalse();
        assertThat(judged(policy, X2).valid()).isTrue();
    }

    @Test
    void doesNotTakeALogsKeyForACheckpointOfAnotherOrigin() {
        SignedNote foreign = SignedNote.sign(new Checkpoint("example.org/other", 7, Digest.sha256(new byte[1])).text(),
                LOG);
        assertThat(policy("log LOG\nquorum none\n").judge(foreign).logs()).isEmpty();
    }

    @Test
    void withoutLogsLeavesItToOthersWhichLogIsMeant() {
        Policy.Judgement judgement = judged(policy("witness X1 <x1>\nquorum X1\n"), X1);
        assertThat(judgement.quorum()).isTrue();
        assertThat(judgement.valid()).isFalse();
    }

    @Test
    void refusesACheckpointWithAWrongSignatureOfATrustedWitness() {
        NoteSigner impostor = NoteSigner.of(
                Signers.witness("example.com/x1").key(), Signers.pair("Ed25519").getPrivate());
        NoteSignature good = Cosignature.sign(NOTE, X1, AT);
        SignedNote other = SignedNote.sign(NOTE.text().replace("\n7\n", "\n8\n"), LOG).with(good);
        assertThat(impostor.key()).isNotEqualTo(X1.key());
        assertThatThrownBy(() -> policy(TWO_LEVELS).judge(other)).isInstanceOf(BadSignature.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "log LOG\n",
        "quorum X1\n",
        "quorum\n",
        "quorum none none\n",
        "quorum none\nquorum none\n",
        "quorum X1\nwitness X1 <x1>\n",
        "log\nquorum none\n",
        "log LOG https://a https://b\nquorum none\n",
        "log LOG\nlog LOG\nquorum none\n",
        "log <x1>\nquorum none\n",
        "log example.org\nquorum none\n",
        "witness <x1>\nquorum none\n",
        "witness X1 LOG\nquorum none\n",
        "witness none <x1>\nquorum none\n",
        "witness X1 <x1>\nwitness X1 <x2>\nquorum none\n",
        "witness X1 <x1>\nwitness X2 <x1>\nquorum none\n",
        "witness X1 <x1>\ngroup X1 any X1\nquorum none\n",
        "witness X1 <x1>\ngroup none any X1\nquorum none\n",
        "witness X1 <x1>\ngroup G any\nquorum none\n",
        "witness X1 <x1>\ngroup G any none\nquorum none\n",
        "witness X1 <x1>\ngroup G any G\nquorum none\n",
        "witness X1 <x1>\ngroup G any X2\nwitness X2 <x2>\nquorum none\n",
        "witness X1 <x1>\ngroup G 0 X1\nquorum none\n",
        "witness X1 <x1>\ngroup G 2 X1\nquorum none\n",
        "witness X1 <x1>\ngroup G 01 X1\nquorum none\n",
        "witness X1 <x1>\ngroup G -1 X1\nquorum none\n",
        "witness X1 <x1>\ngroup G some X1\nquorum none\n",
        "witness X1 <x1>\ngroup G any X1 X1\nquorum none\n",
        "witness X1 <x1>\ngroup G any X1\ngroup H any X1\nquorum none\n",
        "Quorum none\n",
        "trust everybody\nquorum none\n",
        "quorum none\r\n",
        "quorum\u000bnone\n",
        "quorum none\u0000\n",
        "quorum none # a comment\n",
    })
    void isRefusedInAnyOtherForm(String text) {
        assertThatThrownBy(() -> policy(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> policy("log LOG\n\nquorum X1\n"))
                .hasMessage("line 3 of the policy: no witness or group of that name before it: \"X1\"");
    }

    @Test
    void takesNamesAsOctets() {
        byte[] kelvin = "witness K <x1>\nwitness \u212a <x2>\nquorum \u212a\n"
                .replace("<x1>", X1.key().toString())
                .replace("<x2>", X2.key().toString())
                .getBytes(UTF_8);
        assertThat(judged(Policy.parse(kelvin), X2).quorum()).isTrue();
        assertThat(judged(Policy.parse(kelvin), X1).quorum()).isFalse();
        byte[] latin = ("witness \u00e9 " + X1.key() + "\nquorum \u00e9\n").getBytes(ISO_8859_1);
        assertThat(judged(Policy.parse(latin), X1).quorum()).isTrue();
    }

    private static Policy.Judgement judged(Policy policy, NoteSigner... witnesses) {
        SignedNote note = NOTE;
        for (NoteSigner witness : witnesses) {
            note = note.with(Cosignature.sign(NOTE, witness, AT));
        }
        return policy.judge(note);
    }

    private static Policy policy(String text) {
        List<NoteSigner> witnesses = List.of(X1, X2, X3, Y1, Y2);
        List<String> places = List.of("<x1>", "<x2>", "<x3>", "<y1>", "<y2>");
        String filled = text.replace("LOG", LOG.key().toString());
        for (int i = 0; i < places.size(); i++) {
            filled = filled.replace(places.get(i), witnesses.get(i).key().toString());
        }
        return Policy.parse(filled.getBytes(UTF_8));
    }
}
