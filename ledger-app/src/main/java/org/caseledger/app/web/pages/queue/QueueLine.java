package org.caseledger.app.web.pages.queue;

import java.util.Comparator;
import org.caseledger.projections.escalations.EscalationItem;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue.
 *
 * @param next what is due next; null where nothing is any more
 */
public record QueueLine(EscalationItem item, EscalationItem.@Nullable Due next) {

    static QueueLine of(EscalationItem item) {
        return new QueueLine(
                item,
                item.status() == EscalationItem.Status.RESOLVED
                        ? null
                        : item.due().stream()
                                .filter(due -> due.metAt() == null)
                                .min(Comparator.comparing(EscalationItem.Due::dueAt))
                                .orElse(null));
    }
}
