package org.caseledger.domain.guideline;

import org.caseledger.domain.PersonalText;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.jspecify.annotations.Nullable;

/** What a worker answers to one check, before it is held against what the ledger knows. */
public record CheckAnswer(
        GuidelineRule rule, Result result, PersonalText.@Nullable Clear reason) {}
