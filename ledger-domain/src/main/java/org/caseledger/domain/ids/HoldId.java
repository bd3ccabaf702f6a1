package org.caseledger.domain.ids;

import java.util.UUID;

/** The opaque name of one legal hold on a child's record. */
public record HoldId(UUID value) implements LedgerId {

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static HoldId of(String text) {
        return new HoldId(LedgerIds.parse(text));
    }

    /** A new identifier nobody has used. */
    public static HoldId random() {
        return new HoldId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
