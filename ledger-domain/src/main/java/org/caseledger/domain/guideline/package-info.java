/**
 * The council's guideline as data: rules R1 to R21, their checks and results.
 *
 * <p>Start reading at {@link GuidelineRule}.
 */
@NullMarked
package org.caseledger.domain.guideline;

import org.jspecify.annotations.NullMarked;
