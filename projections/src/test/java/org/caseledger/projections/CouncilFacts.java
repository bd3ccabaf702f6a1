package org.caseledger.projections;

import static org.caseledger.projections.Facts.MANAGER;
import static org.caseledger.projections.Facts.PRACTITIONER;
import static org.caseledger.projections.Facts.TEN;
import static org.caseledger.projections.Facts.sealed;

import java.util.List;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.Scope;
import org.caseledger.domain.guideline.inforce.Threshold;
import org.caseledger.domain.guideline.policy.PolicyEvent;
import org.caseledger.domain.guideline.policy.PolicyRuleSetId;

/** One fact of every kind about the council itself: its rules and its registers. */
public final class CouncilFacts {

    private static final RuleReference LENGTH = new RuleReference(new RuleId("R16"), 2, RuleSource.GUIDELINE);
    private static final List<Threshold> FORTY = List.of(
            new Threshold(Measure.MINUTES, null, 40), new Threshold(Measure.MINUTES, new Scope("PHONE"), 20));

    private CouncilFacts() {}

    /** All of them, in the order in which they would happen. */
    public static List<LedgerEvent> all() {
        return List.of(
                new PolicyEvent.PolicyVersionProposed(
                        PolicyRuleSetId.THE_COUNCILS, LENGTH, FORTY, null, sealed("shorter is better"), PRACTITIONER,
                        TEN),
                new PolicyEvent.PolicyVersionPublished(
                        PolicyRuleSetId.THE_COUNCILS, LENGTH, FORTY, TEN, PRACTITIONER, MANAGER, TEN));
    }
}
