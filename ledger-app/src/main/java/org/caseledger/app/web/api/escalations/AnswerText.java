package org.caseledger.app.web.api.escalations;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.ProvideInformation;
import org.caseledger.domain.escalation.terms.EscalationId;

/** What the worker says to a manager's question. */
record AnswerText(String text) {

    ProvideInformation command(EscalationId escalation, Actor by, Instant at) {
        return new ProvideInformation(escalation, by, new PersonalText.Clear(text), at);
    }
}
