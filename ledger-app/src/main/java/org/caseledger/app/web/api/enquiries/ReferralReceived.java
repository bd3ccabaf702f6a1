package org.caseledger.app.web.api.enquiries;

import java.time.Instant;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.concern.ConcernCommand.AcknowledgeReferral;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * That a referral was received.
 *
 * @param reference by which whoever received it knows it, where they gave one
 */
record ReferralReceived(Instant at, ReferralTo to, @Nullable String reference) {

    AcknowledgeReferral command(ConcernId concern, WorkerId by) {
        return new AcknowledgeReferral(concern, by, to, Records.words(reference), at);
    }
}
