package org.caseledger.projections.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caseledger.projections.projector.standing.Standing;
import org.caseledger.projections.timeline.CompareChild.Changed;
import org.jspecify.annotations.Nullable;

/** Tells two states apart. */
final class StandingChanges {

    private StandingChanges() {}

    /** What begins, ends or changes from one state to the other. */
    static List<Changed> between(List<Standing> before, List<Standing> after) {
        Map<String, Standing> then = byName(before);
        Map<String, Standing> now = byName(after);
        List<Changed> changed = new ArrayList<>();
        then.forEach((name, standing) -> {
            Standing other = now.get(name);
            if (other == null) {
                changed.add(new Changed(standing.kind(), standing.id(), standing.facts(), null));
            } else if (!other.facts().equals(standing.facts())) {
                changed.add(new Changed(
                        standing.kind(), standing.id(), differing(standing, other), differing(other, standing)));
            }
        });
        now.forEach((name, standing) -> {
            if (!then.containsKey(name)) {
                changed.add(new Changed(standing.kind(), standing.id(), null, standing.facts()));
            }
        });
        return changed;
    }

    private static Map<String, Standing> byName(List<Standing> standings) {
        Map<String, Standing> byName = new LinkedHashMap<>();
        standings.forEach(standing -> byName.put(standing.kind() + " " + standing.id(), standing));
        return byName;
    }

    private static Map<String, @Nullable Object> differing(Standing one, Standing other) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        one.facts().forEach((name, value) -> {
            if (!Objects.equals(value, other.facts().get(name))) {
                facts.put(name, value);
            }
        });
        return facts;
    }
}
