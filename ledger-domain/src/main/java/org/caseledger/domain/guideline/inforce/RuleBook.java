package org.caseledger.domain.guideline.inforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.domain.guideline.RuleReference.RuleId;

/**
 * Every version of every rule there has been: the first ones, which are built in, and those published since. What
 * happened at a moment is judged by the newest version that was effective then.
 */
public record RuleBook(List<RuleVersion> versions) {

    private static final RuleBook BUILT_IN = new RuleBook(FirstVersions.ALL);

    public RuleBook {
        versions = List.copyOf(versions);
    }

    /** The book of a council that has published nothing. */
    public static RuleBook builtIn() {
        return BUILT_IN;
    }

    /** The book with one version more. */
    public RuleBook with(RuleVersion published) {
        List<RuleVersion> more = new ArrayList<>(versions);
        more.add(published);
        return new RuleBook(more);
    }

    /** What holds for something that happened then. */
    public RulesInForce inForceAt(Instant moment) {
        Map<RuleId, RuleVersion> inForce = new HashMap<>();
        for (RuleVersion version : versions) {
            if (!version.effectiveFrom().isAfter(moment)) {
                inForce.merge(
                        version.rule().id(),
                        version,
                        (one, other) -> other.rule().version() > one.rule().version() ? other : one);
            }
        }
        return new RulesInForce(inForce);
    }

    /** The newest version of a rule, whether it is effective yet or not; none where there is no such rule. */
    public Optional<RuleVersion> newest(RuleId rule) {
        return versions.stream()
                .filter(version -> version.rule().id().equals(rule))
                .max(Comparator.comparingInt(version -> version.rule().version()));
    }
}
