package org.caseledger.domain.escalation.terms;

import java.util.UUID;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;

/** One item on the managers' queue. */
public record EscalationId(UUID value) implements LedgerId {

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static EscalationId of(String text) {
        return new EscalationId(LedgerIds.parse(text));
    }

    /** A new identifier nobody has used. */
    public static EscalationId random() {
        return new EscalationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
