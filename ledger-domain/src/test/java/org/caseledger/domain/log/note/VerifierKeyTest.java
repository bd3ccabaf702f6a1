package org.caseledger.domain.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

    /** Published by others; the last two have a plus sign in their base64 or are of a witness. */
    @ParameterizedTest
    @ValueSource(strings = {
        Signers.PETER,
        "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
        "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
    })
    void ofOthersAreReadAndWrittenBackTheSame(String text) {
        VerifierKey key = VerifierKey.parse(text);
        assertThat(key).hasToString(text).isEqualTo(VerifierKey.parse(text));
        assertThat(VerifierKey.of(key.name(), key.type(), key.publicKey())).isEqualTo(key);
    }

    @Test
    void ofAWitnessIsAnotherKeyThanThatOfALogOfTheSameName() {
        NoteSigner log = Signers.log("example.org/ledger");
        VerifierKey witness = VerifierKey.of(
                "example.org/ledger", VerifierKey.Type.COSIGNATURE, log.key().publicKey());
        assertThat(witness).isNotEqualTo(log.key());
        assertThat(witness.id()).isNotEqualTo(log.key().id());
        assertThat(witness.sameKey(log.key())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a3+",
        "PeterNeumann+c74f20a3+AQ==",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW",
        "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Bhpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW ",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
    })
    void isRefusedInAnyOtherForm(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a+b", "a\nb", "a\tb", "a\u00a0b", "a\u2003b", "a\u0085b", "a\u2028b",
        "a\u007fb"
    })
    void isRefusedWithANameThatCannotStandInANote(String name) {
        assertThatThrownBy(() -> Signers.log(name)).isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedUnlessItIsEd25519() {
        for (String algorithm : new String[]{"EC", "Ed448", "X25519"}) {
            assertThatThrownBy(() -> VerifierKey.of(
                    "example.org/ledger",
                    VerifierKey.Type.NOTE,
                    Signers.pair(algorithm).getPublic()))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void doesNotVerifyASignatureOfAnotherLength() {
        byte[] message = {1, 2, 3};
        NoteSigner peter = Signers.peter();
        byte[] signature = peter.sign(message);
        assertThat(peter.key().verifies(message, signature)).isTrue();
        for (int length : new int[]{0, 1, 63, 65, 128}) {
            assertThat(peter.key().verifies(message, java.util.Arrays.copyOf(signature, length)))
                    .isFalse();
        }
    }
}
