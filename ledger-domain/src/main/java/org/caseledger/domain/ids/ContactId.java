package org.caseledger.domain.ids;

import java.util.UUID;

/** One attempt to reach a child or family, whatever came of it. */
public record ContactId(UUID value) implements LedgerId {

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static ContactId of(String text) {
        return new ContactId(LedgerIds.parse(text));
    }

    /** A new identifier nobody has used. */
    public static ContactId random() {
        return new ContactId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
