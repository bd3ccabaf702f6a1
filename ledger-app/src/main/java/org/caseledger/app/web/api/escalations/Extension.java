package org.caseledger.app.web.api.escalations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.ExtendDeadline;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.time.WorkingCalendar;

/** For which step a calendar published meanwhile gives longer, and why it is used. */
record Extension(Step step, @Schema(maxLength = 10_000) String reason) {

    ExtendDeadline command(EscalationId escalation, Actor by, WorkingCalendar calendar, Instant now) {
        return new ExtendDeadline(escalation, by, step, calendar, new PersonalText.Clear(reason), now);
    }
}
