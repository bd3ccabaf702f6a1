package org.caseledger.app.vault.wrapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.vault.cipher.AesKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentKeysTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void takeOneKeyAsTheFirstVersion() throws Exception {
        AesKey key = AesKey.random(RANDOM);
        EnvironmentKeys bare = EnvironmentKeys.parse(KEY + "\n", RANDOM);
        EnvironmentKeys numbered = EnvironmentKeys.parse("1:" + KEY, RANDOM);

        assertThat(numbered.unwrap(bare.wrap(1, key, new byte[0]), new byte[0]).getEncoded())
                .isEqualTo(key.getEncoded());
    }

    @Test
    void takeSeveralVersions() {
        assertThat(EnvironmentKeys.parse("7:" + KEY + ", 3:" + KEY, RANDOM).versions())
                .containsExactly(3, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        ",",
        KEY + ",",
        "0:" + KEY,
        "-1:" + KEY,
        "one:" + KEY,
        "1:" + KEY + ",1:" + KEY,
        "1:c2hvcnQ=",
        "1:not base64!",
        "1:" + KEY + KEY
    })
    void areRefusedInASentenceThatShowsNothingOfThem(String value) {
        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> EnvironmentKeys.parse(value, RANDOM))
                .withMessageStartingWith("The environment variable CASE_LEDGER_KEK ")
                .withMessageEndingWith("it must be <version>:<Base64 of 32 bytes>, with commas between versions.")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("AAEC", "c2hv", "base64!"));
    }

    @Test
    void areAddedAndTakenAwayByTheOperator() {
        EnvironmentKeys keys = EnvironmentKeys.parse("1:" + KEY + ",2:" + KEY, RANDOM);

        assertThatExceptionOfType(SetupProblem.class).isThrownBy(keys::add).withMessageContaining("add \",3:<Base64");
        assertThatExceptionOfType(SetupProblem.class)
                .isThrownBy(() -> keys.destroy(1))
                .withMessageContaining("take it out of CASE_LEDGER_KEK");
        keys.destroy(9);
    }

    @Test
    void areNeverPrinted() {
        EnvironmentKeys keys = EnvironmentKeys.parse(KEY, RANDOM);

        assertThat(keys.toString() + keys.place() + AesKey.random(RANDOM)).doesNotContain(KEY);
        assertThat(AesKey.random(RANDOM)).hasToString("an AES key");
    }
}
