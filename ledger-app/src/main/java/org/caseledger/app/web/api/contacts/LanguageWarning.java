package org.caseledger.app.web.api.contacts;

import java.time.Instant;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.contact.ContactCommand.GiveLanguageWarning;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.ids.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was warned about their language (R14).
 *
 * @param words as spoken
 */
record LanguageWarning(
        Instant at,
        ParticipantRole byRole,
        WarningTarget target,
        LanguageType type,
        @Nullable String words,
        @Nullable String response) {

    GiveLanguageWarning command(ContactId contact) {
        return new GiveLanguageWarning(
                contact, at, byRole, target, type, Records.words(words), Records.words(response));
    }
}
