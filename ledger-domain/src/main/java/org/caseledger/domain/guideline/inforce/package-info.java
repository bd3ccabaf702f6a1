/**
 * Which version of each rule holds when, and by what numbers it judges.
 *
 * <p>Start reading at {@link RuleBook}.
 */
@NullMarked
package org.caseledger.domain.guideline.inforce;

import org.jspecify.annotations.NullMarked;
