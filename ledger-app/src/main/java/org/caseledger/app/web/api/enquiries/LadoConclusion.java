package org.caseledger.app.web.api.enquiries;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.RecordLadoOutcome;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.LadoOutcome;
import org.caseledger.domain.ids.WorkerId;

/** What the designated officer concluded of an allegation. */
record LadoConclusion(Instant at, LadoOutcome outcome, String rationale) {

    RecordLadoOutcome command(ConcernId concern, WorkerId by) {
        return new RecordLadoOutcome(concern, by, outcome, new PersonalText.Clear(rationale), at);
    }
}
