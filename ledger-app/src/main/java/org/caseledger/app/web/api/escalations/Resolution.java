package org.caseledger.app.web.api.escalations;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.ResolveEscalation;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;

/** How it came to its end. */
record Resolution(ResolutionOutcome outcome, String reason) {

    ResolveEscalation command(EscalationId escalation, Actor by, Instant at) {
        return new ResolveEscalation(escalation, by, outcome, new PersonalText.Clear(reason), at);
    }
}
