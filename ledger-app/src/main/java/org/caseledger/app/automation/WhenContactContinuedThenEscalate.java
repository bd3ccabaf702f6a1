package org.caseledger.app.automation;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;

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
        escalations.raise(event, Cause.of(id, recordedAt, envelope));
    }
}
