package org.caseledger.projections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which past the record is read in. All three may be combined; each includes its bound.
 *
 * @param asOf what had happened by then; UTC
 * @param knownAt what had been recorded by then; UTC
 * @param knownAtPosition what had been recorded up to and including this entry
 */
public record Moment(
        @Nullable Instant asOf, @Nullable Instant knownAt, @Nullable Long knownAtPosition) {

    /** Everything that is known. */
    public static final Moment NOW = new Moment(null, null, null);
}
