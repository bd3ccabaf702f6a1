package org.caseledger.domain.guideline;

import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * One check of the guideline, as answered. It never stops a fact from being stored.
 *
 * @param rule the version it was judged by, which it keeps
 * @param answeredBy the worker, or the ledger itself where it could tell
 * @param finding what stood behind the answer, where the ledger could tell
 * @param reason why it was not met, or could not be, in the worker's words
 */
public record CheckResult(
        RuleReference rule,
        Result result,
        WorkerId answeredBy,
        @Nullable Finding finding,
        @Nullable PersonalText reason) {

    /** What was found. */
    public enum Result {
        /** Kept. */
        MET,
        /** Broken. */
        NOT_MET,
        /** The rule does not concern this contact. */
        NOT_APPLICABLE,
        /** Nobody could honestly say. */
        NOT_OBSERVED
    }

    /** Whether the rule was broken. */
    public boolean isBreach() {
        return result == Result.NOT_MET;
    }
}
