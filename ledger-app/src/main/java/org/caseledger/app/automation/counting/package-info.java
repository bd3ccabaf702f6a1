/**
 * What several facts ask for together, or their absence: failed contacts in a row, warnings and unusual times within
 * weeks, a concern that is judged less urgent again and again. The facts are counted in {@code app.counted_fact}; what
 * follows from a count is decided by the domain.
 *
 * <p>Start reading at {@link org.caseledger.app.automation.counting.CountedFacts}.
 */
@NullMarked
package org.caseledger.app.automation.counting;

import org.jspecify.annotations.NullMarked;
