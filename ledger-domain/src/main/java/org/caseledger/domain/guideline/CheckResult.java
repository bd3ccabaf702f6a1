package org.caseledger.domain.guideline;

import org.caseledger.domain.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * One check of the guideline, as answered. It never stops a fact from being stored.
 *
 * @param reason why it was not met, or could not be, in the worker's words
 */
public record CheckResult(
        RuleReference rule, Result result, @Nullable PersonalText reason) {

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
}
