package org.caseledger.app.web.api.enquiries;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.StartSection47Enquiry;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.ids.WorkerId;

/** That an enquiry under section 47 was begun, and why. */
record Section47Start(Instant at, String reason) {

    StartSection47Enquiry command(ConcernId concern, WorkerId by) {
        return new StartSection47Enquiry(concern, by, new PersonalText.Clear(reason), at);
    }
}
