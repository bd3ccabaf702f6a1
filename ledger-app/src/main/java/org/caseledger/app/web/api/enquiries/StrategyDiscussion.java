package org.caseledger.app.web.api.enquiries;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.HoldStrategyDiscussion;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.Agency;
import org.caseledger.domain.concern.terms.StrategyOutcome;
import org.caseledger.domain.ids.WorkerId;

/**
 * That agencies met, or spoke, and what they settled.
 *
 * @param attendees the agencies that took part beside children's services
 */
record StrategyDiscussion(Instant at, List<Agency> attendees, StrategyOutcome outcome, String rationale) {

    HoldStrategyDiscussion command(ConcernId concern, WorkerId by) {
        return new HoldStrategyDiscussion(concern, by, attendees, outcome, new PersonalText.Clear(rationale), at);
    }
}
