package org.caseledger.app.web.api.concerns;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.CloseConcern;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ConcernOutcome;
import org.caseledger.domain.ids.WorkerId;

/** With what a concern is closed, and why. */
record Closure(ConcernOutcome outcome, String rationale) {

    CloseConcern command(ConcernId concern, WorkerId by, Instant at) {
        return new CloseConcern(concern, by, outcome, new PersonalText.Clear(rationale), at);
    }
}
