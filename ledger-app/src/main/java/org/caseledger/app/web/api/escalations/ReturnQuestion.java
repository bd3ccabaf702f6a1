package org.caseledger.app.web.api.escalations;

import java.time.Instant;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.ReturnForInformation;
import org.caseledger.domain.escalation.terms.EscalationId;

/** What a manager has to know before deciding. */
record ReturnQuestion(String question) {

    ReturnForInformation command(EscalationId escalation, Actor by, Instant at) {
        return new ReturnForInformation(escalation, by, new PersonalText.Clear(question), at);
    }
}
