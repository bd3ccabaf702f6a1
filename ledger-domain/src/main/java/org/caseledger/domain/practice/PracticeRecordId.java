package org.caseledger.domain.practice;

import java.util.UUID;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;

/** One record of the staff side of a contact: device, place, dress, background. */
public record PracticeRecordId(UUID value) implements LedgerId {

    /** Reads the identifier's text form; refuses anything else with {@link IllegalArgumentException}. */
    public static PracticeRecordId of(String text) {
        return new PracticeRecordId(LedgerIds.parse(text));
    }

    /** The practice record that goes with a contact's attempt: device and place. */
    public static PracticeRecordId of(ContactId contact) {
        return new PracticeRecordId(LedgerIds.derived("practice-record", contact.toString()));
    }

    /** The practice record that goes with a contact's conclusion: what the worker answered about their own side. */
    public static PracticeRecordId atConclusionOf(ContactId contact) {
        return new PracticeRecordId(LedgerIds.derived("practice-record-at-conclusion", contact.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
