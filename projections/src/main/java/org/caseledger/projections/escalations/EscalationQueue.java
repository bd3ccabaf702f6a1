package org.caseledger.projections.escalations;

import java.util.List;
import org.caseledger.projections.escalations.ReadEscalationQueue.Place;
import org.jspecify.annotations.Nullable;

/**
 * Part of the managers' queue.
 *
 * @param items most urgent first
 * @param next where the list goes on; null at its end
 */
public record EscalationQueue(List<EscalationItem> items, @Nullable Place next) {

    public EscalationQueue {
        items = List.copyOf(items);
    }
}
