package org.caseledger.domain.guideline.policy;

import java.util.HashMap;
import java.util.Map;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.policy.PolicyEvent.PolicyVersionProposed;
import org.caseledger.domain.guideline.policy.PolicyEvent.PolicyVersionPublished;

/**
 * The least the rules need to remember of the council's set of rules.
 *
 * @param newest the highest version of each rule that was ever proposed
 * @param waiting what was proposed last of each rule and is not published yet
 */
record PolicyState(Map<RuleId, Integer> newest, Map<RuleId, PolicyVersionProposed> waiting) {

    static PolicyState initial() {
        return new PolicyState(Map.of(), Map.of());
    }

    int newestOf(RuleId rule) {
        return newest.getOrDefault(rule, 1);
    }

    PolicyState evolve(PolicyEvent event) {
        RuleId rule = event.rule().id();
        Map<RuleId, Integer> versions = new HashMap<>(newest);
        Map<RuleId, PolicyVersionProposed> proposals = new HashMap<>(waiting);
        switch (event) {
            case PolicyVersionProposed proposed -> {
                versions.put(rule, proposed.rule().version());
                proposals.put(rule, proposed);
            }
            case PolicyVersionPublished published -> proposals.remove(rule);
        }
        return new PolicyState(Map.copyOf(versions), Map.copyOf(proposals));
    }
}
