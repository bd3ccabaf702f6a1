package org.caseledger.domain.concern;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
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

    /**
     * Something was done at once to keep the child safe.
     *
     * @param agency who was brought in, where somebody was
     * @param reference by which they know it, such as a police log number
     */
    record ImmediateActionRecorded(
            ConcernId concern,
            Set<ChildId> children,
            PersonalText action,
            @Nullable Agency agency,
            @Nullable PersonalText reference,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public ImmediateActionRecorded {
            children = ChildId.inOrder(children);
        }
    }

    /** It was referred to the multi-agency safeguarding hub. */
    record MashReferralMade(
            ConcernId concern,
            Set<ChildId> children,
            PersonalText reason,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public MashReferralMade {
            children = ChildId.inOrder(children);
        }
    }

    /** It was referred to the designated officer for allegations against people who work with children. */
    record LadoReferralMade(
            ConcernId concern,
            Set<ChildId> children,
            PersonalText reason,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public LadoReferralMade {
            children = ChildId.inOrder(children);
        }
    }

    /** A manager closed it, having triaged it. */
    record ConcernClosed(
            ConcernId concern,
            Set<ChildId> children,
            ConcernOutcome outcome,
            PersonalText rationale,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public ConcernClosed {
            children = ChildId.inOrder(children);
        }
    }

    /** It was taken up again. */
    record ConcernReopened(
            ConcernId concern,
            Set<ChildId> children,
            PersonalText reason,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public ConcernReopened {
            children = ChildId.inOrder(children);
        }
    }
}
