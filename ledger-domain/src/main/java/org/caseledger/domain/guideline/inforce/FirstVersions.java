package org.caseledger.domain.guideline.inforce;

import static org.caseledger.domain.guideline.RuleSource.GUIDELINE;
import static org.caseledger.domain.guideline.RuleSource.LOCAL;
import static org.caseledger.domain.guideline.RuleSource.PRODUCT;
import static org.caseledger.domain.guideline.RuleSource.STAT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.RuleSource;

/** Version 1 of each rule. It judges everything that happened before the council published a version of its own. */
final class FirstVersions {

    private static final Map<GuidelineRule, List<Threshold>> OF_THE_GUIDELINE = Map.of(
            GuidelineRule.R9, List.of(number(Measure.MINUTES, 5)),
            GuidelineRule.R15, List.of(
                    number(Measure.OPENS_AT_MINUTE, 9 * 60),
                    number(Measure.CLOSES_AT_MINUTE, 17 * 60),
                    number(Measure.EVERY_DAY, 0)),
            GuidelineRule.R16, List.of(number(Measure.MINUTES, 60)));

    static final List<RuleVersion> ALL = all();

    private FirstVersions() {}

    private static List<RuleVersion> all() {
        List<RuleVersion> versions = new ArrayList<>();
        for (GuidelineRule rule : GuidelineRule.values()) {
            versions.add(first(rule.id(), GUIDELINE, OF_THE_GUIDELINE.getOrDefault(rule, List.of())));
        }
        versions.add(escalation(1, PRODUCT));
        versions.add(escalation(2, STAT));
        versions.add(escalation(3, STAT));
        versions.add(escalation(4, GUIDELINE));
        versions.add(escalation(5, PRODUCT));
        versions.add(escalation(6, LOCAL, number(Measure.SWITCHED_ON, 1)));
        versions.add(escalation(7, PRODUCT));
        versions.add(escalation(8, LOCAL, number(Measure.COUNT, 2)));
        versions.add(escalation(11, LOCAL, number(Measure.DAYS, 14), number(Measure.AGAIN_AFTER_DAYS, 30)));
        versions.add(escalation(15, GUIDELINE));
        versions.add(escalation(16, GUIDELINE, number(Measure.COUNT, 3), number(Measure.WITHIN_DAYS, 28)));
        versions.add(escalation(17, PRODUCT, number(Measure.COUNT, 3), number(Measure.WITHIN_DAYS, 28)));
        versions.add(escalation(
                18, LOCAL, number(Measure.WORKING_DAYS, 5), number(Measure.WORKING_DAYS_FOR_CONCERN, 1)));
        versions.add(escalation(19, PRODUCT, number(Measure.WORKING_DAYS, 2)));
        versions.add(escalation(20, PRODUCT, number(Measure.WORKING_DAYS, 2)));
        versions.add(escalation(24, PRODUCT, number(Measure.COUNT, 2)));
        versions.add(escalation(26, PRODUCT));
        versions.add(escalation(27, LOCAL, number(Measure.WORKING_DAYS, 1)));
        versions.add(escalation(28, PRODUCT));
        return List.copyOf(versions);
    }

    private static RuleVersion escalation(int number, RuleSource source, Threshold... thresholds) {
        return first(new RuleId("ESC-" + number), source, Arrays.asList(thresholds));
    }

    private static RuleVersion first(RuleId rule, RuleSource source, List<Threshold> thresholds) {
        return new RuleVersion(new RuleReference(rule, 1, source), thresholds, Instant.EPOCH);
    }

    private static Threshold number(Measure measure, int value) {
        return new Threshold(measure, null, value);
    }
}
