package org.caseledger.domain.concern;

import java.util.UUID;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;

/** One safeguarding concern. */
public record ConcernId(UUID value) implements LedgerId {

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static ConcernId of(String text) {
        return new ConcernId(LedgerIds.parse(text));
    }

    /** A new identifier nobody has used. */
    public static ConcernId random() {
        return new ConcernId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
