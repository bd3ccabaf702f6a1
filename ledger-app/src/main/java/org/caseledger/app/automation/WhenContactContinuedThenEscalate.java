package org.caseledger.app.automation;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;

/** A call carried on though somebody was not suitably dressed goes to a manager (R9): ESC-5, once for each contact. */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenContactContinuedThenEscalate implements Automation {

    private final EscalationRaiser escalations;

    WhenContactContinuedThenEscalate(EscalationRaiser escalations) {
        this.escalations = escalations;
    }

    @EventHandler
    void on(
            ContactContinuedWithRationale event,
            @MessageIdentifier String id,
            @Timestamp Instant recordedAt,
            MetaData envelope) {
        if (event.issue() == ContinuationIssue.CLOTHING) {
            escalations.raise(
                    EscalationRule.CONTINUED_DESPITE_CLOTHING,
                    new Subject(SubjectType.CONTACT, event.contact().value()),
                    event.children(),
                    Cause.of(id, recordedAt, envelope));
        }
    }
}
