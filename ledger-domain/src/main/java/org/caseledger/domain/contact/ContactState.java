package org.caseledger.domain.contact;

import java.time.Instant;
import java.util.Set;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.ContactCorrected;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactNoteAppended;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ContactEvent.LanguageExpectationsExplained;
import org.caseledger.domain.contact.ContactEvent.LanguageWarningGiven;
import org.caseledger.domain.contact.ContactEvent.ManagerInformed;
import org.caseledger.domain.contact.ContactEvent.ParticipantsObserved;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.contact.ContactEvent.TimingExplained;
import org.caseledger.domain.ids.ChildId;

/** The least the rules need to remember of a contact. Anything a page shows belongs in a projection. */
sealed interface ContactState {

    /** Nothing has been recorded. */
    record NotRecorded() implements ContactState {}

    /** Something has been recorded, and so the contact has children and a beginning. */
    sealed interface Recorded extends ContactState {

        Set<ChildId> children();

        /** When it was tried. */
        Instant startedAt();
    }

    /** It was tried and nobody was reached, or it was a message: it closed at once. */
    record ClosedAtOnce(Set<ChildId> children, Instant startedAt) implements Recorded {}

    /** Somebody answered and it has not ended. */
    record InProgress(Set<ChildId> children, Instant startedAt, int warnings) implements Recorded {}

    /** It was held and has ended. */
    record Ended(Set<ChildId> children, Instant startedAt) implements Recorded {}

    /** It should not have been recorded, and nothing more happens on it. */
    record InError(Set<ChildId> children, Instant startedAt) implements Recorded {}

    static ContactState initial() {
        return new NotRecorded();
    }

    default ContactState evolve(ContactEvent event) {
        return switch (event) {
            case ContactAttemptRecorded attempt -> new ClosedAtOnce(attempt.children(), attempt.occurredAt());
            case ContactHeld held -> new InProgress(held.children(), held.occurredAt(), 0);
            case ParticipantsObserved observed -> this;
            case TimingExplained explained -> this;
            case LanguageExpectationsExplained explained -> this;
            case LanguageWarningGiven warning -> warned(warning);
            case ContactTerminated terminated -> ended();
            case ContactContinuedWithRationale continued -> this;
            case ManagerInformed informed -> this;
            case PolicyChecksEvaluated evaluated -> this;
            case ContactConcluded concluded -> ended();
            case ContactNoteAppended appended -> this;
            case ContactCorrected corrected -> this;
            case ContactMarkedRecordedInError marked -> inError();
        };
    }

    private ContactState warned(LanguageWarningGiven warning) {
        return this instanceof InProgress(Set<ChildId> children, Instant startedAt, int warnings)
                ? new InProgress(children, startedAt, warning.ordinal())
                : this;
    }

    private ContactState ended() {
        return this instanceof Recorded recorded ? new Ended(recorded.children(), recorded.startedAt()) : this;
    }

    private ContactState inError() {
        return this instanceof Recorded recorded ? new InError(recorded.children(), recorded.startedAt()) : this;
    }
}
