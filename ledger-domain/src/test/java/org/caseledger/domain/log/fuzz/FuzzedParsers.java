package org.caseledger.domain.log.fuzz;

import java.util.Arrays;

/** What the fuzzer calls, in a process of its own: the first byte says which parser gets the rest. */
public final class FuzzedParsers {

    private FuzzedParsers() {}

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            Parsers[] all = Parsers.values();
            all[Math.floorMod(input[0], all.length)].feed(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
