package org.caseledger.domain.escalation.raising;

import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is asked.
 *
 * @param rating how urgent it is
 * @param tier who is asked first: the rule's own, or a later one where nobody is left at that
 * @param hiddenFrom whom it concerns and who may not know of it; null where nobody is
 */
public record Ground(EscalationRule rule, Rating rating, int tier, Subject subject, @Nullable WorkerId hiddenFrom) {

    /** A ground as urgent as its rule says, for those the rule names, hidden from nobody. */
    public static Ground of(EscalationRule rule, Subject subject) {
        return new Ground(rule, rule.rating(), rule.queue().tier(), subject, null);
    }

    /** The same, as urgent as that. */
    public Ground rated(Rating urgency) {
        return new Ground(rule, urgency, tier, subject, hiddenFrom);
    }

    /** The same, for that tier. */
    public Ground forTier(int first) {
        return new Ground(rule, rating, first, subject, hiddenFrom);
    }

    /** The same, unknown to that worker; null for nobody. */
    public Ground hiddenFrom(@Nullable WorkerId worker) {
        return new Ground(rule, rating, tier, subject, worker);
    }
}
