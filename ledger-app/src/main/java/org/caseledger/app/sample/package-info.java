/**
 * Invented workers, children and a week of contacts for the embedded default, so that there is something to see.
 *
 * <p>Start reading at {@link SampleWeek}.
 */
@NullMarked
package org.caseledger.app.sample;

import org.jspecify.annotations.NullMarked;
