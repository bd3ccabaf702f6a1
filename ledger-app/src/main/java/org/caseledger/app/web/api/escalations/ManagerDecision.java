package org.caseledger.app.web.api.escalations;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.DecideEscalation;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.jspecify.annotations.Nullable;

/** What happens, and why. */
record ManagerDecision(Decision decision, String rationale, @Nullable List<String> actions) {

    DecideEscalation command(EscalationId escalation, Actor by, Instant at) {
        List<PersonalText.Clear> tasks = actions == null
                ? List.of()
                : actions.stream().map(PersonalText.Clear::new).toList();
        return new DecideEscalation(escalation, by, decision, new PersonalText.Clear(rationale), tasks, at);
    }
}
