package org.caseledger.app.automation;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;

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
        EscalationRule rule = event.immediateDanger()
                ? EscalationRule.IMMEDIATE_DANGER
                : EscalationRule.CONCERN_REPORTED;
        escalations.raise(
                rule,
                new Subject(SubjectType.CONCERN, event.concern().value()),
                event.children(),
                Cause.of(id, recordedAt, envelope));
    }
}
