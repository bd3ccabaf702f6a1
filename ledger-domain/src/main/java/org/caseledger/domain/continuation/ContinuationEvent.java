package org.caseledger.domain.continuation;

import java.time.Instant;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;

/** What is recorded of a log itself. */
public sealed interface ContinuationEvent extends LedgerEvent {

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    /**
     * Entries were lost, and the log goes on under another name.
     *
     * @param epoch the number of the name it goes on under
     * @param lastSize how many entries the last checkpoint known outside covers
     * @param lastRoot the root of that checkpoint
     * @param keptSize how many entries are known to be those that were signed; from here to the last size they may be lost
     * @param reason how it came to that
     * @param approvedBy one who decided to go on
     * @param alsoApprovedBy another
     */
    record LogContinued(
            int epoch, long lastSize, CheckpointRoot lastRoot, long keptSize, PersonalText reason, WorkerId approvedBy,
            WorkerId alsoApprovedBy, Instant occurredAt) implements ContinuationEvent {

        @Override
        public Set<WorkerId> dataSubjects() {
            return approvedBy.equals(alsoApprovedBy) ? Set.of(approvedBy) : Set.of(approvedBy, alsoApprovedBy);
        }
    }
}
