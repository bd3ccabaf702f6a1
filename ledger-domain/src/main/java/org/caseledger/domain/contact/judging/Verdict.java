package org.caseledger.domain.contact.judging;

import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger itself makes of one rule.
 *
 * @param firm whether it follows from facts, so that no answer of the worker's changes it
 */
record Verdict(GuidelineRule rule, Result result, @Nullable Finding finding, boolean firm) {

    static Verdict met(GuidelineRule rule) {
        return new Verdict(rule, Result.MET, null, false);
    }

    static Verdict met(GuidelineRule rule, Finding finding) {
        return new Verdict(rule, Result.MET, finding, false);
    }

    /** Broken, as the facts show. */
    static Verdict broken(GuidelineRule rule, Finding finding) {
        return new Verdict(rule, Result.NOT_MET, finding, true);
    }

    /** Broken, unless the worker says more and gives a reason. */
    static Verdict brokenUnlessExplained(GuidelineRule rule, Finding finding) {
        return new Verdict(rule, Result.NOT_MET, finding, false);
    }

    static Verdict notObserved(GuidelineRule rule, @Nullable Finding finding) {
        return new Verdict(rule, Result.NOT_OBSERVED, finding, false);
    }

    static Verdict notApplicable(GuidelineRule rule) {
        return new Verdict(rule, Result.NOT_APPLICABLE, null, false);
    }

    /**
     * The check as it is recorded. The worker's answer stands where the facts leave room for it; where they show a breach
     * that a reason could explain, it needs one. Their reason is kept either way.
     */
    CheckResult with(@Nullable CheckAnswer answer, WorkerId worker, RuleReference inForce) {
        if (answer == null) {
            return new CheckResult(inForce, result, WorkerId.LEDGER, finding, null);
        }
        boolean stands = !firm && (result != Result.NOT_MET || answer.reason() != null);
        return stands
                ? new CheckResult(inForce, answer.result(), worker, null, answer.reason())
                : new CheckResult(inForce, result, WorkerId.LEDGER, finding, answer.reason());
    }
}
