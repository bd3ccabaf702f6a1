package org.caseledger.domain.practice;

import java.util.UUID;
import org.caseledger.domain.ContactId;
import org.caseledger.domain.LedgerId;
import org.caseledger.domain.LedgerIds;

/** The staff side of one contact: device, place, dress, background. */
public record PracticeRecordId(UUID value) implements LedgerId {

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static PracticeRecordId of(String text) {
        return new PracticeRecordId(LedgerIds.parse(text));
    }

    /** The one practice record that goes with a contact. */
    public static PracticeRecordId of(ContactId contact) {
        return new PracticeRecordId(LedgerIds.derived("practice-record", contact.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
