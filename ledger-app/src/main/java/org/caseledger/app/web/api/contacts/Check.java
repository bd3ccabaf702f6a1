package org.caseledger.app.web.api.contacts;

import java.util.List;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.GuidelineRule;
import org.jspecify.annotations.Nullable;

/** One check of the guideline, as the worker answers it. */
record Check(GuidelineRule rule, CheckResult.Result result, @Nullable String reason) {

    static List<CheckAnswer> answers(@Nullable List<Check> checks) {
        return checks == null
                ? List.of()
                : checks.stream()
                        .map(check -> new CheckAnswer(check.rule, check.result, Records.words(check.reason)))
                        .toList();
    }
}
