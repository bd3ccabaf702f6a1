package org.caseledger.app.web.api.contacts;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand.Informing;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * That a call was ended before its time (R9, R14).
 *
 * @param whose whose clothing or language, where that was the reason
 * @param observedAt when it was noticed
 * @param managerInformed where the manager has been told already (R10)
 */
record Termination(
        TerminationReason reason,
        @Nullable ParticipantRole whose,
        @Nullable Instant observedAt,
        Instant terminatedAt,
        boolean explanationGiven,
        String rationale,
        @Nullable ManagerInformed managerInformed) {

    TerminateContact command(ContactId contact, WorkerId by, @Nullable Informing informing) {
        return new TerminateContact(
                contact,
                by,
                reason,
                whose,
                observedAt,
                terminatedAt,
                explanationGiven,
                new PersonalText.Clear(rationale),
                informing);
    }
}
