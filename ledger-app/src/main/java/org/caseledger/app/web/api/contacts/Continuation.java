package org.caseledger.app.web.api.contacts;

import java.time.Instant;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand.ContinueWithRationale;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.ContinuationReason;
import org.caseledger.domain.ids.ContactId;
import org.jspecify.annotations.Nullable;

/** That something was seen, judged, and the call carried on (R5, R9, R14). */
record Continuation(
        Instant at,
        ContinuationIssue issue,
        @Nullable ContinuationReason reasonCode,
        String rationale,
        @Nullable String mitigation) {

    ContinueWithRationale command(ContactId contact) {
        return new ContinueWithRationale(
                contact, at, issue, reasonCode, new PersonalText.Clear(rationale), Records.words(mitigation));
    }
}
