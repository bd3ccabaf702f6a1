package org.caseledger.domain.concern;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.AccessChange;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.concern.terms.Agency;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.concern.terms.ConcernOutcome;
import org.caseledger.domain.concern.terms.LadoOutcome;
import org.caseledger.domain.concern.terms.ReferralDecision;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.concern.terms.Section47Outcome;
import org.caseledger.domain.concern.terms.StrategyOutcome;
import org.caseledger.domain.concern.terms.TriageDecision;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.Deadline;
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

        /** Whether it is an allegation against somebody who works with children, whether or not that somebody is named. */
        public boolean isStaffAllegation() {
            return categories.contains(ConcernCategory.STAFF_ALLEGATION);
        }

        @Override
        public List<AccessChange> accessChanges() {
            return isStaffAllegation() ? List.of(new AccessChange.OpenToLado(concern)) : List.of();
        }
    }

    /**
     * It is an allegation against a worker of the register. A staff matter: it is on no child's record, and from this very
     * entry on the worker it is about neither reads of the concern nor acts on it, nor on whatever follows from it.
     *
     * @param alleged whom it is about
     * @param occurredAt when that was said
     */
    record StaffAllegationMade(ConcernId concern, WorkerId alleged, WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        @Override
        public Set<ChildId> children() {
            return Set.of();
        }

        @Override
        public List<AccessChange> accessChanges() {
            return List.of(new AccessChange.KeptFrom(concern, alleged), new AccessChange.OpenToLado(concern));
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

        @Override
        public List<AccessChange> accessChanges() {
            return List.of(new AccessChange.OpenToLado(concern));
        }
    }

    /**
     * Whoever it was referred to has received it.
     *
     * @param reference by which they know it, where they gave one
     */
    record ReferralAcknowledged(
            ConcernId concern,
            Set<ChildId> children,
            ReferralTo to,
            @Nullable PersonalText reference,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public ReferralAcknowledged {
            children = ChildId.inOrder(children);
        }
    }

    /** Whoever it was referred to decided what follows. */
    record ReferralDecisionRecorded(
            ConcernId concern,
            Set<ChildId> children,
            ReferralTo to,
            ReferralDecision decision,
            PersonalText rationale,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public ReferralDecisionRecorded {
            children = ChildId.inOrder(children);
        }
    }

    /** Agencies settled together whether the child is at risk and what follows. */
    record StrategyDiscussionHeld(
            ConcernId concern,
            Set<ChildId> children,
            List<Agency> attendees,
            StrategyOutcome outcome,
            PersonalText rationale,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public StrategyDiscussionHeld {
            children = ChildId.inOrder(children);
            attendees = List.copyOf(attendees);
        }
    }

    /** An enquiry under section 47 of the Children Act 1989 was begun. */
    record Section47EnquiryStarted(
            ConcernId concern,
            Set<ChildId> children,
            PersonalText reason,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public Section47EnquiryStarted {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * The enquiry found something, or nothing.
     *
     * @param conferenceRequired whether an initial child protection conference follows
     * @param conferenceDue by when, where one follows: 15 working days after the last strategy discussion, or after the
     *     enquiry began where none was recorded (Working Together)
     */
    record Section47OutcomeRecorded(
            ConcernId concern,
            Set<ChildId> children,
            Section47Outcome outcome,
            boolean conferenceRequired,
            @Nullable Deadline conferenceDue,
            PersonalText rationale,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public Section47OutcomeRecorded {
            children = ChildId.inOrder(children);
        }
    }

    /** The designated officer concluded what the allegation is worth. */
    record LadoOutcomeRecorded(
            ConcernId concern,
            Set<ChildId> children,
            LadoOutcome outcome,
            PersonalText rationale,
            WorkerId by,
            Instant occurredAt) implements ConcernEvent {

        public LadoOutcomeRecorded {
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
