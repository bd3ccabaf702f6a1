package org.caseledger.app.automation;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ending.TerminationReason;

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
        if (event.reason() != TerminationReason.LANGUAGE || forLanguage) {
            escalations.raise(event, Cause.of(id, recordedAt, envelope));
        }
    }
}
