package org.caseledger.app.automation;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;

/**
 * A call ended for clothing goes to a manager because the guideline says so (R10): ESC-4. One ended for language goes to
 * a manager where the council wants that: the guideline leaves it open, so ESC-6 can be switched off.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenContactTerminatedThenEscalate implements Automation {

    private final EscalationRaiser escalations;
    private final boolean forLanguage;

    WhenContactTerminatedThenEscalate(EscalationRaiser escalations, boolean forLanguage) {
        this.escalations = escalations;
        this.forLanguage = forLanguage;
    }

    @EventHandler
    void on(
            ContactTerminated event, @MessageIdentifier String id, @Timestamp Instant recordedAt, MetaData envelope) {
        switch (event.reason()) {
            case CLOTHING -> raise(EscalationRule.ENDED_FOR_CLOTHING, event, Cause.of(id, recordedAt, envelope));
            case LANGUAGE -> {
                if (forLanguage) {
                    raise(EscalationRule.ENDED_FOR_LANGUAGE, event, Cause.of(id, recordedAt, envelope));
                }
            }
            case SAFETY, SETTING, TECHNICAL, FAMILY_ENDED, CHILD_ENDED, OTHER -> {
                // no rule asks for a manager
            }
        }
    }

    private void raise(EscalationRule rule, ContactTerminated event, Cause cause) {
        escalations.raise(rule, new Subject(SubjectType.CONTACT, event.contact().value()), event.children(), cause);
    }
}
