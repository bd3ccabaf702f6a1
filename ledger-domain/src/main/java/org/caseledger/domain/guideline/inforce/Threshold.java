package org.caseledger.domain.guideline.inforce;

import org.jspecify.annotations.Nullable;

/**
 * One number of a rule.
 *
 * @param scope for what alone it holds; absent where it holds for all that have none of their own
 */
public record Threshold(Measure measure, @Nullable Scope scope, int value) {}
