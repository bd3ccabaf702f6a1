package org.caseledger.app.automation;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.ids.WorkerId;

/** A recorded fact, and an automation hearing it as a processor would tell it: with its envelope, inside a batch. */
public record HeardFact(EventMessage<LedgerEvent> message) {

    public static final WorkerId RECORDED_BY = WorkerId.random();
    public static final Instant RECORDED_AT = Instant.parse("2026-04-02T15:50:00Z");

    public static HeardFact of(LedgerEvent event) {
        MetaData envelope = MetaData.with("worker", RECORDED_BY.toString()).and("role", "PRACTITIONER");
        return new HeardFact(
                new GenericEventMessage<>(UUID.randomUUID().toString(), event, envelope, RECORDED_AT));
    }

    public UUID id() {
        return UUID.fromString(message.getIdentifier());
    }

    public void isHeardBy(Automation automation) {
        AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(automation);
        var heard = new BatchingUnitOfWork<>(message)
                .executeWithResult(() -> handlers.handle(message), RollbackConfigurationType.ANY_THROWABLE);
        if (heard.isExceptional()) {
            throw (RuntimeException) heard.exceptionResult();
        }
    }
}
