package org.caseledger.app.web.api.enquiries;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.RecordSection47Outcome;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.Section47Outcome;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.WorkingCalendar;

/**
 * What an enquiry under section 47 found.
 *
 * @param conferenceRequired whether an initial child protection conference follows
 */
record Section47Finding(Instant at, Section47Outcome outcome, boolean conferenceRequired, String rationale) {

    RecordSection47Outcome command(ConcernId concern, WorkerId by, WorkingCalendar calendar) {
        return new RecordSection47Outcome(concern, by, outcome, conferenceRequired, new PersonalText.Clear(rationale),
                calendar, at);
    }
}
