package org.caseledger.app.automation;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;

/**
 * Every concern goes to a manager (R18): ESC-2, or ESC-1 alone where there is immediate danger, which takes in the steps
 * of ESC-2 and reaches the emergency duty team too, day and night.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenConcernReportedThenEscalate implements Automation {

    private final EscalationRaiser escalations;

    WhenConcernReportedThenEscalate(EscalationRaiser escalations) {
        this.escalations = escalations;
    }

    @EventHandler
    void on(
            SafeguardingConcernReported event,
            @MessageIdentifier String id,
            @Timestamp Instant recordedAt,
            MetaData envelope) {
        escalations.raise(event, Cause.of(id, recordedAt, envelope));
    }
}
