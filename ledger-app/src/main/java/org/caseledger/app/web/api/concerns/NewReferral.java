package org.caseledger.app.web.api.concerns;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.ReferConcern;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.ids.WorkerId;

/** To whom a concern was referred, when and why. */
record NewReferral(Instant at, ReferralTo to, String reason) {

    ReferConcern command(ConcernId concern, WorkerId by) {
        return new ReferConcern(concern, by, to, new PersonalText.Clear(reason), at);
    }
}
