package org.caseledger.app.web.api.contacts;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.ids.ContactId;
import org.jspecify.annotations.Nullable;

/** That those on the call were told about appropriate language (R13). */
record Expectations(Instant at, List<ParticipantRole> toWhom, @Nullable String how) {

    ExplainLanguageExpectations command(ContactId contact) {
        return new ExplainLanguageExpectations(contact, at, toWhom, Records.words(how));
    }
}
