package org.caseledger.domain.casenote;

import java.util.UUID;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;

/** The case notes of one contact, one for each child. It follows from the contact, so that they are never two. */
public record CaseNotesId(UUID value) implements LedgerId {

    /** The case notes of a contact. */
    public static CaseNotesId of(ContactId contact) {
        return new CaseNotesId(LedgerIds.derived("case-notes", contact.toString()));
    }

    /** The case note of one child among them: the key under which the far side knows a note it was sent before. */
    public static UUID note(ContactId contact, ChildId child) {
        return LedgerIds.derived("case-note", contact.toString(), child.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
