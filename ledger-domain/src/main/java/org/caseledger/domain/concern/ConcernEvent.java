package org.caseledger.domain.concern;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.ChildId;
import org.caseledger.domain.ContactId;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.WorkerId;
import org.jspecify.annotations.Nullable;

/** Everything that can be recorded about one safeguarding concern (R18). */
public sealed interface ConcernEvent extends LedgerEvent {

    /** The concern it belongs to. */
    ConcernId concern();

    /**
     * Somebody reported a concern.
     *
     * @param reportedBy who reported it; they may read it and never triage it
     * @param contact the contact it arose in, where it did
     * @param childsWords verbatim
     * @param parentNotInformedReason why the parent was not told, where they were not
     * @param occurredAt when it was noticed
     */
    record SafeguardingConcernReported(
            ConcernId concern,
            WorkerId reportedBy,
            Set<ChildId> children,
            @Nullable ContactId contact,
            List<ConcernCategory> categories,
            PersonalText factsObserved,
            @Nullable PersonalText childsWords,
            boolean immediateDanger,
            @Nullable PersonalText actionTaken,
            boolean parentInformed,
            @Nullable PersonalText parentNotInformedReason,
            Instant occurredAt) implements ConcernEvent {

        public SafeguardingConcernReported {
            children = ChildId.inOrder(children);
            categories = List.copyOf(categories);
        }
    }

    /** A manager judged how urgent it is and what follows. */
    record ConcernTriaged(
            ConcernId concern,
            Set<ChildId> children,
            Rating rating,
            TriageDecision decision,
            PersonalText rationale,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public ConcernTriaged {
            children = ChildId.inOrder(children);
        }
    }
}
