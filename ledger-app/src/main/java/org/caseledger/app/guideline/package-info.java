/**
 * What the council's guideline is judged by, as the ledger itself says now: the rule book and the registers. Decisions
 * read it here and never from a projection.
 *
 * <p>Start reading at {@link RuleBooks}.
 */
@NullMarked
package org.caseledger.app.guideline;

import org.jspecify.annotations.NullMarked;
