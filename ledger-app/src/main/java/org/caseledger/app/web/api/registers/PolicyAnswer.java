package org.caseledger.app.web.api.registers;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.guideline.inforce.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule.
 *
 * @param rule such as {@code R16} or {@code ESC-17}
 * @param source whose rule it is
 * @param effectiveFrom what happened from then on is judged by it
 */
record PolicyAnswer(String rule, int version, RuleSource source, List<RuleNumber> thresholds, Instant effectiveFrom) {

    static PolicyAnswer of(RuleVersion version) {
        return new PolicyAnswer(
                version.rule().id().value(),
                version.rule().version(),
                version.rule().source(),
                version.thresholds().stream().map(RuleNumber::of).toList(),
                version.effectiveFrom());
    }

    /**
     * One number it judges by.
     *
     * @param scope for what alone it holds
     * @param source whose number it is
     */
    record RuleNumber(Measure measure, @Nullable String scope, int value, RuleSource source) {

        static RuleNumber of(Threshold threshold) {
            return new RuleNumber(
                    threshold.measure(),
                    threshold.scope() == null ? null : threshold.scope().value(),
                    threshold.value(),
                    threshold.measure().source());
        }
    }
}
