package org.caseledger.domain.guideline.inforce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.guideline.RuleReference;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule.
 *
 * @param thresholds the numbers it judges by; none for most rules
 * @param effectiveFrom what happened from then on is judged by it
 */
public record RuleVersion(RuleReference rule, List<Threshold> thresholds, Instant effectiveFrom) {

    public RuleVersion {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * The number that holds for all.
     *
     * @throws IllegalArgumentException when the rule has no such number
     */
    public int value(Measure measure) {
        return find(measure, null)
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + " has no " + measure));
    }

    /**
     * The number that holds for a team or channel: its own, or that which holds for all.
     *
     * @throws IllegalArgumentException when the rule has no such number
     */
    public int value(Measure measure, @Nullable Scope scope) {
        return find(measure, scope).orElseGet(() -> value(measure));
    }

    /** Whether the council wants the rule at all; a rule without a switch is always wanted. */
    public boolean isSwitchedOn() {
        return find(Measure.SWITCHED_ON, null).orElse(1) == 1;
    }

    private Optional<Integer> find(Measure measure, @Nullable Scope scope) {
        return thresholds.stream()
                .filter(threshold -> threshold.measure() == measure)
                .filter(threshold -> scope == null ? threshold.scope() == null : scope.equals(threshold.scope()))
                .map(Threshold::value)
                .findFirst();
    }
}
