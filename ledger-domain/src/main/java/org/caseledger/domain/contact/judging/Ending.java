package org.caseledger.domain.contact.judging;

import java.time.Instant;
import java.util.Set;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;

/** How a contact came to its end, as far as the checks need it. */
public sealed interface Ending {

    /** When it ended. */
    Instant endedAt();

    /** Before its time. */
    record Early(TerminationReason reason, @Nullable Instant observedAt, Instant endedAt) implements Ending {}

    /**
     * In the ordinary way.
     *
     * @param children whom it was about
     * @param spokenOf those of them who have a section
     */
    record Ordinary(WorriesNoticed worries, Set<ChildId> children, Set<ChildId> spokenOf,
            Instant endedAt) implements Ending {}
}
