package org.caseledger.domain.contact;

import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import org.caseledger.domain.contact.ContactEvent.PolicyBreachRecorded;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.contact.ContactEvent.TimingExplained;
import org.caseledger.domain.contact.judging.Course;
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
    record ClosedAtOnce(Set<ChildId> children, Instant startedAt, boolean platformSaid) implements Recorded {}

    /** Somebody answered and it has not ended. */
    record InProgress(Set<ChildId> children, Course course) implements Recorded {

        @Override
        public Instant startedAt() {
            return course.startedAt();
        }

        int warnings() {
            return course.warnings();
        }
    }

    /** It was held and has ended. */
    record Ended(Set<ChildId> children, Course course) implements Recorded {

        @Override
        public Instant startedAt() {
            return course.startedAt();
        }
    }

    /** It should not have been recorded, and nothing more happens on it. */
    record InError(Set<ChildId> children, Instant startedAt) implements Recorded {}

    static ContactState initial() {
        return new NotRecorded();
    }

    default ContactState evolve(ContactEvent event) {
        return switch (event) {
            case ContactAttemptRecorded attempt ->
                new ClosedAtOnce(attempt.children(), attempt.occurredAt(), attempt.platform() != null);
            case ContactHeld held -> new InProgress(
                    held.children(),
                    Course.begun(
                            held.channel(),
                            this instanceof ClosedAtOnce tried && tried.platformSaid(),
                            held.occurredAt()));
            case ParticipantsObserved observed -> onCourse(course -> course.observed(observed.participants()));
            case TimingExplained explained -> onCourse(course -> course.explained(explained.aspect()));
            case LanguageExpectationsExplained explained ->
                onCourse(course -> course.told(explained.toWhom(), explained.occurredAt()));
            case LanguageWarningGiven warning ->
                onCourse(course -> course.warned(warning.ordinal(), warning.occurredAt()));
            case ContactTerminated terminated -> ended();
            case ContactContinuedWithRationale continued ->
                onCourse(course -> course.carriedOn(continued.issue(), continued.reasonCode()));
            case ManagerInformed informed -> onCourse(Course::managerTold);
            case PolicyChecksEvaluated evaluated -> onCourse(course -> course.answered(evaluated.results()));
            case PolicyBreachRecorded breach -> this;
            case ContactConcluded concluded -> ended();
            case ContactNoteAppended appended -> this;
            case ContactCorrected corrected -> this;
            case ContactMarkedRecordedInError marked -> inError();
        };
    }

    private ContactState onCourse(UnaryOperator<Course> change) {
        return switch (this) {
            case InProgress open -> new InProgress(open.children(), change.apply(open.course()));
            case Ended ended -> new Ended(ended.children(), change.apply(ended.course()));
            case NotRecorded nothing -> this;
            case ClosedAtOnce closed -> this;
            case InError struck -> this;
        };
    }

    private ContactState ended() {
        return this instanceof InProgress open ? new Ended(open.children(), open.course()) : this;
    }

    private ContactState inError() {
        return this instanceof Recorded recorded ? new InError(recorded.children(), recorded.startedAt()) : this;
    }
}
