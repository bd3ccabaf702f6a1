package org.caseledger.domain.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    @Test
    void writesAndReadsWhatTheFormattersOfTheJdkDo() {
        Random random = new Random(3339);
        int[] grains = {1_000_000_000, 1_000_000, 1_000, 1};
        for (int i = 0; i < 100_000; i++) {
            int grain = grains[i % grains.length];
            Instant time = Instant.ofEpochSecond(
                    random.nextLong(FIRST.getEpochSecond(), END.getEpochSecond()),
                    random.nextInt(1_000_000_000) / grain * grain);
            assertThat(Rfc3339.shortest(time)).isEqualTo(time.toString());
            assertThat(Rfc3339.microseconds(time)).isEqualTo(SIX_DIGITS.format(time));
            assertThat(Rfc3339.parse(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "2026-11-20",
        "2026-11-20T10:02Z",
        "2026-11-20T10:02:00",
        "2026-11-20T10:02:00.Z",
        "2026-11-20T10:02:00.1234567890Z",
        "2026-11-20T10:02:00z",
        "2026-11-20t10:02:00Z",
        "2026-11-20 10:02:00Z",
        "2026-11-20T10:02:00+00:00",
        "2026-11-20T10:02:00,123Z",
        "2026-13-20T10:02:00Z",
        "2026-02-29T10:02:00Z",
        "2026-11-20T24:00:00Z",
        "2026-11-20T23:59:60Z",
        "2026-11-20T10:+2:00Z",
        "+026-11-20T10:02:00Z",
        "-026-11-20T10:02:00Z",
        "2026-11-20T10:02:0\u0660Z",
    })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(Malformed.class);
    }
}
