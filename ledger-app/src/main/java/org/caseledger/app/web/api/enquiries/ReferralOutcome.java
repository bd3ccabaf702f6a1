package org.caseledger.app.web.api.enquiries;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.RecordReferralDecision;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ReferralDecision;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.ids.WorkerId;

/** What whoever received a referral decided. */
record ReferralOutcome(Instant at, ReferralTo to, ReferralDecision decision, String rationale) {

    RecordReferralDecision command(ConcernId concern, WorkerId by) {
        return new RecordReferralDecision(concern, by, to, decision, new PersonalText.Clear(rationale), at);
    }
}
