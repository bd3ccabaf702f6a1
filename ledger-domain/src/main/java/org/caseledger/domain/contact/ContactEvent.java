package org.caseledger.domain.contact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.attempt.VisitBasis;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.ContinuationReason;
import org.caseledger.domain.contact.ending.InformedHow;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.Participant;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.contact.observed.TimingReason;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.guideline.BreachStream;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.PlatformId;
import org.jspecify.annotations.Nullable;

/** Everything that can be recorded about one contact. */
public sealed interface ContactEvent extends LedgerEvent {

    /** The contact it belongs to. */
    ContactId contact();

    /**
     * Somebody tried to reach the child or family, or was reached by them.
     *
     * @param platform absent where the channel has none
     * @param plannedFor when it had been agreed for, where it had
     * @param occurredAt when it was tried
     * @param reason why it failed, where the worker said
     * @param visitBasis why it counts as a visit the law requires although it was from afar, where it does
     */
    record ContactAttemptRecorded(
            ContactId contact,
            Set<ChildId> children,
            Channel channel,
            Direction direction,
            @Nullable PlatformId platform,
            Purpose purpose,
            @Nullable Instant plannedFor,
            AttemptOutcome outcome,
            @Nullable PersonalText reason,
            @Nullable VisitBasis visitBasis,
            Instant occurredAt) implements ContactEvent {

        public ContactAttemptRecorded {
            children = ChildId.inOrder(children);
        }

        /**
         * Whether a visit the law requires was sought from afar and does not count as one. It counts only where a law
         * that covered that day said so: the last one ended on 30 September 2021.
         */
        public boolean isVisitFromAfar() {
            return purpose == Purpose.STATUTORY_VISIT && channel != Channel.IN_PERSON && visitBasis == null;
        }
    }

    /** Somebody answered: the contact is in progress. */
    record ContactHeld(ContactId contact, Set<ChildId> children, Channel channel,
            Instant occurredAt) implements ContactEvent {

        public ContactHeld {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * Who of the family was there, and where (R4, R5, R13). Observed anew whenever somebody joined or moved: a call that
     * was moved out of a bedroom has two of these.
     */
    record ParticipantsObserved(
            ContactId contact, Set<ChildId> children, List<Participant> participants,
            Instant occurredAt) implements ContactEvent {

        public ParticipantsObserved {
            children = ChildId.inOrder(children);
            participants = List.copyOf(participants);
        }
    }

    /** Why the contact was outside the usual working day, or longer than usual (R15, R16). */
    record TimingExplained(
            ContactId contact, Set<ChildId> children, TimingAspect aspect, TimingReason reason,
            Instant occurredAt) implements ContactEvent {

        public TimingExplained {
            children = ChildId.inOrder(children);
        }
    }

    /** Those on the call were told about appropriate language (R13). */
    record LanguageExpectationsExplained(
            ContactId contact,
            Set<ChildId> children,
            List<ParticipantRole> toWhom,
            @Nullable PersonalText how,
            Instant occurredAt) implements ContactEvent {

        public LanguageExpectationsExplained {
            children = ChildId.inOrder(children);
            toWhom = List.copyOf(toWhom);
        }
    }

    /**
     * Somebody on the call was warned about their language (R14).
     *
     * @param ordinal counts the warnings of this contact from 1
     * @param words as spoken, never paraphrased
     */
    record LanguageWarningGiven(
            ContactId contact,
            Set<ChildId> children,
            int ordinal,
            ParticipantRole byRole,
            WarningTarget target,
            LanguageType type,
            @Nullable PersonalText words,
            @Nullable PersonalText response,
            Instant occurredAt) implements ContactEvent {

        public LanguageWarningGiven {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * The call was ended before its time (R9, R14).
     *
     * @param whose whose clothing or language, where that was the reason
     * @param observedAt when it was noticed, where that was said
     * @param occurredAt when the call was ended
     */
    record ContactTerminated(
            ContactId contact,
            Set<ChildId> children,
            TerminationReason reason,
            @Nullable ParticipantRole whose,
            @Nullable Instant observedAt,
            boolean explanationGiven,
            PersonalText rationale,
            Instant occurredAt) implements ContactEvent {

        public ContactTerminated {
            children = ChildId.inOrder(children);
        }
    }

    /** Something was seen, judged, and the call was carried on (R5, R9, R14). */
    record ContactContinuedWithRationale(
            ContactId contact,
            Set<ChildId> children,
            ContinuationIssue issue,
            @Nullable ContinuationReason reasonCode,
            PersonalText rationale,
            @Nullable PersonalText mitigation,
            Instant occurredAt) implements ContactEvent {

        public ContactContinuedWithRationale {
            children = ChildId.inOrder(children);
        }
    }

    /** The worker's manager was told (R10). */
    record ManagerInformed(
            ContactId contact, Set<ChildId> children, WorkerId manager, InformedHow how,
            Instant occurredAt) implements ContactEvent {

        public ManagerInformed {
            children = ChildId.inOrder(children);
        }
    }

    /** The child-side checks of the guideline were answered, by the worker or by the ledger from what was recorded. */
    record PolicyChecksEvaluated(
            ContactId contact, Set<ChildId> children, List<CheckResult> results,
            Instant occurredAt) implements ContactEvent {

        public PolicyChecksEvaluated {
            children = ChildId.inOrder(children);
            results = List.copyOf(results);
        }
    }

    /**
     * A rule of the guideline was broken on the child's side. It stops nothing; whoever reads the record sees it.
     *
     * @param rule the version it was judged by
     * @param stream where it is looked after
     * @param finding what stood behind it, where the ledger could tell
     */
    record PolicyBreachRecorded(
            ContactId contact,
            Set<ChildId> children,
            RuleReference rule,
            Rating severity,
            BreachStream stream,
            @Nullable Finding finding,
            Instant occurredAt) implements ContactEvent {

        public PolicyBreachRecorded {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * The contact came to its end in the ordinary way.
     *
     * @param worriesNoticed the answer nobody can leave out (R17)
     * @param sections one for each child who is spoken of
     * @param occurredAt when it ended
     */
    record ContactConcluded(
            ContactId contact,
            Set<ChildId> children,
            PersonalText summary,
            WorriesNoticed worriesNoticed,
            List<ChildSection> sections,
            Instant occurredAt) implements ContactEvent {

        public ContactConcluded {
            children = ChildId.inOrder(children);
            sections = List.copyOf(sections);
        }
    }

    /** Something was added to a finished contact. */
    record ContactNoteAppended(ContactId contact, Set<ChildId> children, PersonalText text,
            Instant occurredAt) implements ContactEvent {

        public ContactNoteAppended {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * Something that was recorded is said again, rightly. The original stays as it was, readable to whoever could read
     * it.
     *
     * @param children one alone where only that child's section is corrected
     * @param position the ledger position of the entry that is corrected
     * @param to what it should have said
     * @param reason why
     * @param occurredAt when it was corrected
     */
    record ContactCorrected(
            ContactId contact,
            Set<ChildId> children,
            long position,
            CorrectedField field,
            PersonalText to,
            PersonalText reason,
            Instant occurredAt) implements ContactEvent {

        public ContactCorrected {
            children = ChildId.inOrder(children);
        }
    }

    /**
     * The contact should not have been recorded: it is struck through, never hidden, and nothing more happens on it.
     *
     * @param replacement the contact that was recorded in its stead, where there is one
     * @param occurredAt when it was marked
     */
    record ContactMarkedRecordedInError(
            ContactId contact,
            Set<ChildId> children,
            PersonalText reason,
            @Nullable ContactId replacement,
            Instant occurredAt) implements ContactEvent {

        public ContactMarkedRecordedInError {
            children = ChildId.inOrder(children);
        }
    }
}
