package org.caseledger.domain.log.fuzz;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever bytes come, a parser gives a value or says that they are malformed; it never fails in another way. Seeded: each run tries the same. */
class ParsersRefuseAnythingElseTest {

    private static final int TRIES = 20_000;

    @ParameterizedTest
    @EnumSource
    void inNoOtherWayThanAsMalformed(Parsers parser) {
        byte[] example = parser.example();
        Random random = new Random(6962);
        for (int i = 0; i < TRIES / Parsers.values().length; i++) {
            parser.feed(mutated(example, random));
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> bytes[at] = (byte) "0123456789\n -+{}\"".charAt(random.nextInt(17));
                default -> System.arraycopy(seed, 0, bytes, at, Math.min(seed.length, bytes.length - at));
            }
        }
        return bytes;
    }
}
