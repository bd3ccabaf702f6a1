package org.caseledger.app.proofs.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.log.note.SignedNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in a file and keys in a variable sign alike. */
class SigningKeysTest {

    private static final String SEED = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void ofTheFileAreThereAgainWhenItIsOpenedAgain(@TempDir Path folder) {
        SigningKeyStore made = store(folder, "secret");
        assertThat(made.of("case")).isEmpty();
        SigningKey first = made.add("case");
        made.add("access");
        made.add("case");

        SigningKeyStore opened = store(folder, "secret");

        assertThat(opened.of("case")).extracting(SigningKey::number).containsExactly(1, 2);
        assertThat(opened.of("case").getFirst().publicKey()).isEqualTo(first.publicKey());
        assertThat(opened.of("access")).hasSize(1);
        SignedNote note = SignedNote.sign("text\n", opened.of("case").getFirst().under("log.example"));
        assertThat(note.signedBy(first.under("log.example").key())).isTrue();
        assertThatThrownBy(() -> store(folder, "wrong")).isInstanceOf(SetupProblem.class);
    }

    @Test
    void ofTheVariableAreThoseOfTheirSeeds() {
        // RFC 8032 section 7.1, test 1
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        SigningKey key = SigningKeysInEnvironment
                .parse("case:3:" + Base64.getEncoder().encodeToString(seed) + ", access:1:" + SEED)
                .of("case")
                .getFirst();

        assertThat(key.number()).isEqualTo(3);
        assertThat(HexFormat.of().formatHex(key.publicKey().getEncoded()))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(key.sign(new byte[0]))).startsWith("e5564300c360ac729086e2cc806e828a");
        assertThat(SignedNote.sign("text\n", key.under("log.example")).text().getBytes(StandardCharsets.UTF_8))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "case:1:AAAA", "case:0:" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "case:1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "case:1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,case:1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "other:1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void ofAVariableThatIsNotInOrderAreRefusedWithoutShowingIt(String value) {
        assertThatThrownBy(() -> SigningKeysInEnvironment.parse(value))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining(SigningKeysInEnvironment.VARIABLE)
                .hasMessageNotContaining("AAAAAA");
    }

    private static SigningKeyStore store(Path folder, String password) {
        return SigningKeyStore.open(folder.resolve("signer.p12"), password.toCharArray());
    }
}
