package org.caseledger.app.web.api.concerns;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.concern.ConcernCommand.TriageConcern;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.TriageDecision;
import org.caseledger.domain.ids.WorkerId;

/** How urgent a concern is, and what follows. */
record Triage(Rating rating, TriageDecision decision, String rationale) {

    TriageConcern command(ConcernId concern, WorkerId by, Instant at) {
        return new TriageConcern(concern, by, rating, decision, new PersonalText.Clear(rationale), at);
    }
}
