package org.caseledger.app.web.api.concerns;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.ReopenConcern;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.ids.WorkerId;

/** Why a concern is taken up again. */
record ConcernReopening(String reason) {

    ReopenConcern command(ConcernId concern, WorkerId by, Instant at) {
        return new ReopenConcern(concern, by, new PersonalText.Clear(reason), at);
    }
}
