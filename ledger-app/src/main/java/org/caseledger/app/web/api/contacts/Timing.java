package org.caseledger.app.web.api.contacts;

import java.time.Instant;
import org.caseledger.domain.contact.ContactCommand.ExplainTiming;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.contact.observed.TimingReason;
import org.caseledger.domain.ids.ContactId;

/** Why a contact is at an unusual time or of an unusual length (R15, R16). */
record Timing(TimingAspect aspect, TimingReason reason) {

    ExplainTiming command(ContactId contact, Instant now) {
        return new ExplainTiming(contact, aspect, reason, now);
    }
}
