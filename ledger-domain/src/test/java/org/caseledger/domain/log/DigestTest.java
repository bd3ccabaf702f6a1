package org.caseledger.domain.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    private static final Digest DIGEST = Digest.sha256("abc".getBytes(US_ASCII));

    @Test
    void isTheOneThatFips180Publishes() {
        assertThat(DIGEST.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isEqualByContent() {
        Digest same = Digest.of(DIGEST.bytes());
        assertThat(same).isEqualTo(DIGEST).hasSameHashCodeAs(DIGEST).isNotEqualTo(Digest.sha256(new byte[1]));
    }

    @Test
    void cannotBeChangedThroughBytesGivenInOrOut() {
        byte[] in = DIGEST.bytes();
        Digest digest = Digest.of(in);
        in[0]++;
        digest.bytes()[1]++;
        assertThat(digest).isEqualTo(DIGEST);
    }

    @Test
    void ofALeafAndOfANodeOverTheSameBytesDiffer() {
        byte[] both = new byte[64];
        Digest zero = Digest.of(new byte[32]);
        assertThat(Digest.ofNode(zero, zero)).isNotEqualTo(Digest.ofLeaf(both)).isNotEqualTo(Digest.sha256(both));
    }

    @Test
    void isReadBackFromItsTexts() {
        assertThat(Digest.parseBase64(DIGEST.base64())).isEqualTo(DIGEST);
        assertThat(Digest.parseHex(DIGEST.hex())).isEqualTo(DIGEST);
    }

    @Test
    void isRefusedUnlessItHas32Bytes() {
        assertThatThrownBy(() -> Digest.of(new byte[31])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Digest.of(new byte[33])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Digest.of(new byte[0])).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa1=",
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=",
        " ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0==",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFQ==",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0A",
    })
    void isRefusedInAnyOtherBase64(String text) {
        assertThat(DIGEST.base64()).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assertThatThrownBy(() -> Digest.parseBase64(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedInAnyOtherHex() {
        assertThatThrownBy(() -> Digest.parseHex(DIGEST.hex().toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Digest.parseHex(DIGEST.hex().substring(2))).isInstanceOf(Malformed.class);
    }
}
