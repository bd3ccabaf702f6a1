package org.caseledger.projections;

import java.util.Set;
import java.util.UUID;

/**
 * A question whose answer shows something of several records, some of which may be kept from the asker. Whoever answers
 * leaves those out as if they were not there: from lists, links and counts.
 *
 * @param <A> what is answered
 */
public interface Withholding<A> extends Question<A> {

    /** The same question, its answer without these streams. */
    Question<A> without(Set<UUID> streams);
}
