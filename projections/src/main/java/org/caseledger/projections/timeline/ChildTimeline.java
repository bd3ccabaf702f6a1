package org.caseledger.projections.timeline;

import java.util.List;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.timeline.ReadChildTimeline.Place;
import org.jspecify.annotations.Nullable;

/**
 * Part of a child's timeline.
 *
 * @param items newest first, by when they happened, then by position
 * @param next where the list goes on; null at its end
 */
public record ChildTimeline(List<Entry> items, @Nullable Place next) {

    public ChildTimeline {
        items = List.copyOf(items);
    }
}
