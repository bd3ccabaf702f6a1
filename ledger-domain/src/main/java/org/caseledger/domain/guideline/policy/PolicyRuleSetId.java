package org.caseledger.domain.guideline.policy;

import java.util.UUID;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;

/** The council's set of rules. There is one. */
public record PolicyRuleSetId(UUID value) implements LedgerId {

    /** The one there is. */
    public static final PolicyRuleSetId THE_COUNCILS = new PolicyRuleSetId(
            LedgerIds.derived("policy-rule-set", "council"));

    @Override
    public String toString() {
        return value.toString();
    }
}
