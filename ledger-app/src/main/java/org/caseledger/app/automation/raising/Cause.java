package org.caseledger.app.automation.raising;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.caseledger.domain.ids.WorkerId;

/**
 * The fact something follows from.
 *
 * @param event its id
 * @param recordedAt when it was recorded; clocks begin then, and rules are judged as in force then
 * @param recordedBy who recorded it: the worker whose record it is
 */
public record Cause(UUID event, Instant recordedAt, WorkerId recordedBy) {

    private static final String WORKER = "worker";

    /** As the envelope of a fact says. */
    public static Cause of(String event, Instant recordedAt, MetaData envelope) {
        if (envelope.get(WORKER) instanceof String worker) {
            return new Cause(UUID.fromString(event), recordedAt, WorkerId.of(worker));
        }
        throw new IllegalStateException("the envelope of event " + event + " does not say who recorded it");
    }
}
