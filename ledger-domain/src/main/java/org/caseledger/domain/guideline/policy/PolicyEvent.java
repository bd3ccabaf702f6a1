package org.caseledger.domain.guideline.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.guideline.inforce.Threshold;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/** Everything that can be recorded about the council's set of rules. */
public sealed interface PolicyEvent extends LedgerEvent {

    /** The set of rules it belongs to. */
    PolicyRuleSetId ruleSet();

    /** The rule and the version it is about. */
    RuleReference rule();

    /** Who proposed that version. */
    WorkerId proposedBy();

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    @Override
    default Set<WorkerId> dataSubjects() {
        return Set.of(proposedBy());
    }

    /**
     * A new version of a rule was proposed. It judges nothing until somebody else has published it.
     *
     * @param effectiveFrom from when on it is to judge; absent for from its publication on
     * @param reason why, in the words of whoever proposed it
     */
    record PolicyVersionProposed(
            PolicyRuleSetId ruleSet,
            RuleReference rule,
            List<Threshold> thresholds,
            @Nullable Instant effectiveFrom,
            PersonalText reason,
            WorkerId proposedBy,
            Instant occurredAt) implements PolicyEvent {

        public PolicyVersionProposed {
            thresholds = List.copyOf(thresholds);
        }
    }

    /**
     * A version of a rule was published: it judges what happens from then on, and nothing that happened before.
     *
     * @param approvedBy somebody other than who proposed it
     */
    record PolicyVersionPublished(
            PolicyRuleSetId ruleSet,
            RuleReference rule,
            List<Threshold> thresholds,
            Instant effectiveFrom,
            WorkerId proposedBy,
            WorkerId approvedBy,
            Instant occurredAt) implements PolicyEvent {

        public PolicyVersionPublished {
            thresholds = List.copyOf(thresholds);
        }

        /** The version as it stands in the rule book. */
        public RuleVersion version() {
            return new RuleVersion(rule, thresholds, effectiveFrom);
        }
    }
}
