package org.caseledger.domain.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {

    private static final UUID EVENT = UUID.fromString("0b6f3c1e-5a0d-4b7e-9c55-1f6a2d3e4c5b");
    private static final UUID CHILD = UUID.fromString("7d1d1f6e-0c0a-4f4e-8a51-3f0f6f3f2a11");
    private static final UUID SIBLING = UUID.fromString("f3a9c2d4-6b1e-4d2c-b0a7-5c4e3d2f1a09");
    private static final Instant OCCURRED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-11-20T10:02:00.123456Z");
    private static final Digest PAYLOAD = Digest.sha256("payload".getBytes(US_ASCII));
    private static final Digest METADATA = Digest.sha256("metadata".getBytes(US_ASCII));

    private static final String TEXT = """
                                       case-ledger/leaf@v1
                                       id 0b6f3c1e-5a0d-4b7e-9c55-1f6a2d3e4c5b
                                       type contact-terminated
                                       revision 0
                                       stream c-4k2m
                                       seq 3
                                       occurred 2026-11-20T10:00:00Z
                                       recorded 2026-11-20T10:02:00.123456Z
                                       actor w-9f31
                                       subjects 7d1d1f6e-0c0a-4f4e-8a51-3f0f6f3f2a11#41,f3a9c2d4-6b1e-4d2c-b0a7-5c4e3d2f1a09#0
                                       payload sha256:I59Z7VXnN8dxR89VrQwbAwttfudIp0JpUvm4UtWpNeU=
                                       metadata sha256:RUR7evvV5UT30PHfD8zSYBTZhQEwq9PwILif+WuCB58=
                                       """;

    @Test
    void isWrittenAsTwelveLinesInFixedOrder() {
        assertThat(new String(leaf(Map.of(SIBLING, 0L, CHILD, 41L)).bytes(), US_ASCII))
                .isEqualTo(TEXT);
    }

    @Test
    void isReadBackFromItsBytes() {
        Leaf leaf = leaf(Map.of(SIBLING, 0L, CHILD, 41L));
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
        assertThat(leaf.hash()).isEqualTo(Digest.ofLeaf(leaf.bytes()));
    }

    @Test
    void saysSoWhenItIsAboutNoChild() {
        Leaf leaf = leaf(Map.of());
        assertThat(new String(leaf.bytes(), US_ASCII)).contains("\nsubjects -\n");
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:02:00Z, 2026-11-20T10:02:00.000000Z",
        "2026-11-20T10:02:00.100Z, 2026-11-20T10:02:00.100000Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000000Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
    })
    void writesItsRecordedTimeAlwaysToTheMicrosecond(Instant recorded, String written) {
        Leaf leaf = leaf(OCCURRED, recorded);
        assertThat(new String(leaf.bytes(), US_ASCII)).contains("\nrecorded " + written + "\n");
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    }

    @Test
    void keepsTheNanosecondsOfWhenItHappened() {
        Leaf leaf = leaf(Instant.parse("2026-11-20T10:00:00.123456789Z"), RECORDED);
        assertThat(Leaf.parse(leaf.bytes()).occurred()).isEqualTo(leaf.occurred());
    }

    @Test
    void isRefusedWithARecordedTimeFinerThanAMicrosecond() {
        assertThatThrownBy(() -> leaf(OCCURRED, Instant.parse("2026-11-20T10:02:00.123456001Z")))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedWithATimeThatRfc3339CannotWrite() {
        assertThatThrownBy(() -> leaf(Instant.parse("+10000-01-01T00:00:00Z"), RECORDED))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(OCCURRED, Instant.MIN)).isInstanceOf(Malformed.class);
    }

    @Test
    void isRefusedWithMoreChildrenThanAnEntryBundleCanCarry() {
        Map<UUID, Long> most = LongStream.range(0, Leaf.MOST_SUBJECTS)
                .boxed()
                .collect(Collectors.toMap(n -> new UUID(n, n), n -> Long.MAX_VALUE));
        assertThat(leaf(most).bytes()).hasSizeLessThan(65_536);
        most.put(SIBLING, 1L);
        assertThatThrownBy(() -> leaf(most)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nfeed", "nul\0", "caf\u00e9", "tab\t"})
    void isRefusedWithAnIdThatIsNotOneWord(String stream) {
        assertThatThrownBy(() -> new Leaf(
                EVENT, "contact-started", 0, stream, 0, OCCURRED, RECORDED, "w-1", Map.of(), PAYLOAD, METADATA))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "leaf@v1|leaf@v2",
        "id 0b6f|id 0B6F",
        "id 0b6f3c1e-|id b6f3c1e-",
        "revision 0|revision 00",
        "revision 0|revision -0",
        "revision 0|revision 4294967296",
        "seq 3|seq +3",
        "seq 3|seq  3",
        "seq 3|seq 99999999999999999999",
        "seq 3|seq \u0663",
        "10:00:00Z|10:00:00.000Z",
        "10:00:00Z|10:00:00+00:00",
        "10:00:00Z|10:00Z",
        "10:00:00Z|10:00:00z",
        "10:00:00Z|24:00:00Z",
        "00.123456Z|00.1234560Z",
        "00.123456Z|00Z",
        "00.123456Z|00.123Z",
        "actor w-9f31|actor w 9f31",
        "actor w-9f31|actor",
        "a11#41,|a11#041,",
        "a11#41,|a11,",
        "a11#41,|a11#41,,",
        "a11#41,f|a11#41, f",
        "7d1d1f6e|ff1d1f6e",
        "f3a9c2d4-6b1e-4d2c-b0a7-5c4e3d2f1a09#0|7d1d1f6e-0c0a-4f4e-8a51-3f0f6f3f2a11#0",
        "f3a9c2d4-6b1e-4d2c-b0a7-5c4e3d2f1a09#0|7d1d1f6e-0c0a-4f4e-8a51-3f0f6f3f2a11#41",
        "NeU=|NeV=",
        "WpNeU=|WpNeU",
        "payload sha256|payload sha512",
        "metadata|payload",
    })
    void isRefusedUnlessItWouldBeWrittenBackTheSame(String found, String replacement) {
        assertThat(TEXT).contains(found);
        refused(TEXT.replace(found, replacement));
    }

    @Test
    void isRefusedWithAnythingMissingOrAdded() {
        refused("");
        refused(TEXT + "\n");
        refused("\n" + TEXT);
        refused(TEXT.substring(0, TEXT.length() - 1));
        refused(TEXT.replace("\n", "\r\n"));
        refused(TEXT + TEXT);
        for (String line : TEXT.lines().toList()) {
            refused(TEXT.replace(line + "\n", ""));
            refused(TEXT.replace(line + "\n", line + " \n"));
        }
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> Leaf.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    private static Leaf leaf(Map<UUID, Long> subjects) {
        return new Leaf(
                EVENT, "contact-terminated", 0, "c-4k2m", 3, OCCURRED, RECORDED, "w-9f31", subjects, PAYLOAD, METADATA);
    }

    private static Leaf leaf(Instant occurred, Instant recorded) {
        return new Leaf(
                EVENT, "contact-terminated", 0, "c-4k2m", 3, occurred, recorded, "w-9f31", Map.of(), PAYLOAD, METADATA);
    }
}
