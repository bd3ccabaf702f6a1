package org.caseledger.app.web.api.registers;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.web.conventions.json.MayBeInFuture;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.Scope;
import org.caseledger.domain.guideline.inforce.Threshold;
import org.caseledger.domain.guideline.policy.PolicyCommand.ProposePolicyVersion;
import org.caseledger.domain.guideline.policy.PolicyRuleSetId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which a rule is to judge.
 *
 * @param effectiveFrom from when on; from its approval on unless said
 * @param reason why
 */
record NewPolicyVersion(
        List<RuleNumber> thresholds, @MayBeInFuture @Nullable Instant effectiveFrom, String reason) {

    ProposePolicyVersion command(RuleId rule, WorkerId by, Instant now) {
        return new ProposePolicyVersion(
                PolicyRuleSetId.THE_COUNCILS,
                rule,
                thresholds.stream().map(RuleNumber::threshold).toList(),
                effectiveFrom,
                new PersonalText.Clear(reason),
                by,
                now);
    }

    /**
     * One number.
     *
     * @param scope a team or a channel for which alone it holds
     */
    record RuleNumber(Measure measure, @Nullable Scope scope, long value) {

        Threshold threshold() {
            return new Threshold(measure, scope, (int) Math.min(value, Integer.MAX_VALUE));
        }
    }
}
