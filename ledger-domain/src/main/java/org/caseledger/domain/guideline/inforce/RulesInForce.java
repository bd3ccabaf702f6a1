package org.caseledger.domain.guideline.inforce;

import java.util.Map;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.RuleReference.RuleId;

/** The version of each rule by which something that happened at one moment is judged. */
public record RulesInForce(Map<RuleId, RuleVersion> versions) {

    public RulesInForce {
        versions = Map.copyOf(versions);
    }

    /**
     * The version of a rule.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public RuleVersion of(RuleId rule) {
        RuleVersion version = versions.get(rule);
        if (version == null) {
            throw new IllegalArgumentException("there is no rule " + rule);
        }
        return version;
    }

    /** The version of a rule of the guideline. */
    public RuleVersion of(GuidelineRule rule) {
        return of(rule.id());
    }

    /** The version of the rule that asks for a manager, by its number: 16 is {@code ESC-16}. */
    public RuleVersion ofEscalation(int number) {
        return of(new RuleId("ESC-" + number));
    }
}
