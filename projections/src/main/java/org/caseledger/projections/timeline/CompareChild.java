package org.caseledger.projections.timeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.Withholding;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.timeline.CompareChild.Compared;
import org.jspecify.annotations.Nullable;

/**
 * How a child's record differs after two entries.
 *
 * @param earlier the record after this entry is compared
 * @param later with the record after this one; not before {@code earlier}
 * @param withheld streams that are kept from the asker
 */
public record CompareChild(ChildId child, long earlier, long later,
        Set<UUID> withheld) implements Withholding<Compared> {

    public CompareChild {
        withheld = Set.copyOf(withheld);
        if (later < earlier) {
            throw new IllegalArgumentException("the later moment comes before the earlier one");
        }
    }

    /** The question before it is known who asks. */
    public CompareChild(ChildId child, long earlier, long later) {
        this(child, earlier, later, Set.of());
    }

    @Override
    public CompareChild without(Set<UUID> streams) {
        return new CompareChild(child, earlier, later, streams);
    }

    @Override
    public QuestionName name() {
        return new QuestionName("compare-child");
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
    public Class<Compared> answer() {
        return Compared.class;
    }

    /**
     * The differences.
     *
     * @param added what was recorded between, in order, with what was said of it by the later moment
     * @param changed what stood before, after, or both but otherwise
     * @param corrected earlier entries that were corrected or struck through between, as they read at the later moment
     */
    public record Compared(List<Entry> added, List<Changed> changed, List<Entry> corrected) {

        public Compared {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            corrected = List.copyOf(corrected);
        }
    }

    /**
     * Something that stands otherwise.
     *
     * @param kind what it is, such as {@code open-escalation}
     * @param before what was so of it and is not any more; null where it did not stand
     * @param after what is so of it now; null where it stands no more
     */
    public record Changed(
            String kind, String id, @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {

        public Changed {
            before = copy(before);
            after = copy(after);
        }

        private static @Nullable Map<String, @Nullable Object> copy(@Nullable Map<String, @Nullable Object> facts) {
            return facts == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }
}
