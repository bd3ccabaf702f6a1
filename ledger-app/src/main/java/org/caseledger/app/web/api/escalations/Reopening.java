package org.caseledger.app.web.api.escalations;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.ReopenEscalation;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.time.WorkingCalendar;

/** Why it is taken up again. */
record Reopening(String reason) {

    ReopenEscalation command(EscalationId escalation, Actor by, WorkingCalendar calendar, Instant at) {
        return new ReopenEscalation(escalation, by, new PersonalText.Clear(reason), calendar, at);
    }
}
