package org.caseledger.domain.ids;

import java.util.UUID;

/** The opaque name of a worker. Sign-in names never reach a leaf. */
public record WorkerId(UUID value) implements DataSubject {

    /** The ledger itself: the actor of what it does by itself. */
    public static final WorkerId LEDGER = new WorkerId(new UUID(0, 0));

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static WorkerId of(String text) {
        return new WorkerId(LedgerIds.parse(text));
    }

    /** A new identifier nobody has used. */
    public static WorkerId random() {
        return new WorkerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
