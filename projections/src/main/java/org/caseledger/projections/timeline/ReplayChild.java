package org.caseledger.projections.timeline;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Withholding;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.projector.standing.Standing;
import org.caseledger.projections.timeline.ReplayChild.Replayed;
import org.jspecify.annotations.Nullable;

/**
 * A child's history step by step, in the order in which it was recorded, with what stood after each step.
 *
 * @param fromPosition the first step is the first entry at or after this position
 * @param limit at most so many steps, 1 to 200
 * @param withheld streams that are kept from the asker
 */
public record ReplayChild(ChildId child, long fromPosition, int limit,
        Set<UUID> withheld) implements Withholding<Replayed> {

    public ReplayChild {
        withheld = Set.copyOf(withheld);
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a list holds 1 to 200 items, not " + limit);
        }
    }

    /** The question before it is known who asks. */
    public ReplayChild(ChildId child, long fromPosition, int limit) {
        this(child, fromPosition, limit, Set.of());
    }

    @Override
    public ReplayChild without(Set<UUID> streams) {
        return new ReplayChild(child, fromPosition, limit, streams);
    }

    @Override
    public QuestionName name() {
        return new QuestionName("replay-child");
    }

    @Override
    public About about() {
        return new About.OneChild(child);
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.TIMELINE;
    }

    @Override
    public Class<Replayed> answer() {
        return Replayed.class;
    }

    /**
     * Part of a replay.
     *
     * @param next the position from which it goes on; null at its end
     */
    public record Replayed(List<Step> steps, @Nullable Long next) {

        public Replayed {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param entry what was recorded, as it was read then: without what was said of it later
     * @param previous the position of the child's entry before this one; null for the first
     * @param next the position of the child's entry after this one; null for the last
     * @param rules the version of each rule by which what happened then was judged, as far as it was published then
     * @param state what stood after it, with due times held against the moment in which it was recorded
     */
    public record Step(
            Entry entry, @Nullable Long previous, @Nullable Long next, SortedMap<String, Integer> rules,
            List<Standing> state) {

        public Step {
            rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
            state = List.copyOf(state);
        }
    }
}
