package org.caseledger.domain.guideline.policy;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.inforce.Threshold;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** What can be asked of the council's set of rules. */
public sealed interface PolicyCommand {

    /** The set of rules it is asked of. */
    @TargetAggregateIdentifier
    PolicyRuleSetId ruleSet();

    /**
     * Propose a new version of a rule.
     *
     * @param effectiveFrom absent for from its publication on
     */
    record ProposePolicyVersion(
            @TargetAggregateIdentifier PolicyRuleSetId ruleSet,
            RuleId rule,
            List<Threshold> thresholds,
            @Nullable Instant effectiveFrom,
            PersonalText.Clear reason,
            WorkerId by,
            Instant at) implements PolicyCommand {}

    /** Publish a version that somebody else proposed. */
    record PublishPolicyVersion(
            @TargetAggregateIdentifier PolicyRuleSetId ruleSet, RuleId rule, int version, WorkerId by,
            Instant at) implements PolicyCommand {}
}
