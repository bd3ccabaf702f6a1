package org.caseledger.domain.escalation.raising;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RuleVersion;

/**
 * So many of a kind within so many days.
 *
 * @param times how many make it a pattern
 * @param within how far apart the first and the last of them may be at most
 */
public record Pattern(int times, Duration within) {

    /** What a version of a rule calls a pattern. */
    public static Pattern of(RuleVersion rule) {
        return new Pattern(rule.value(Measure.COUNT), Duration.ofDays(rule.value(Measure.WITHIN_DAYS)));
    }

    /**
     * Whether a fact makes a pattern together with others of its kind, earlier or later: what was recorded late counts
     * when it happened.
     *
     * @param others when the others happened
     */
    public boolean isMadeBy(Instant fact, Collection<Instant> others) {
        List<Instant> all = Stream.concat(Stream.of(fact), others.stream()).sorted().toList();
        for (int first = 0; first + times <= all.size(); first++) {
            Instant from = all.get(first);
            Instant to = all.get(first + times - 1);
            boolean holdsTheFact = !fact.isBefore(from) && !fact.isAfter(to);
            if (holdsTheFact && Duration.between(from, to).compareTo(within) <= 0) {
                return true;
            }
        }
        return false;
    }
}
