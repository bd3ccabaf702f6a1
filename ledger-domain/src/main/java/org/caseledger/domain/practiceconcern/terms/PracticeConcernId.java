package org.caseledger.domain.practiceconcern.terms;

import java.util.UUID;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;

/** One staff matter that must be looked into. */
public record PracticeConcernId(UUID value) implements LedgerId {

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static PracticeConcernId of(String text) {
        return new PracticeConcernId(LedgerIds.parse(text));
    }

    /** The one practice concern that a rule raises for a contact, however often it was broken there. */
    public static PracticeConcernId of(ContactId contact, RuleId rule) {
        return new PracticeConcernId(LedgerIds.derived("practice-concern", contact.toString(), rule.value()));
    }

    /** A new identifier nobody has used. */
    public static PracticeConcernId random() {
        return new PracticeConcernId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
