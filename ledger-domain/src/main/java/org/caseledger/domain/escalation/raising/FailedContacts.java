package org.caseledger.domain.escalation.raising;

import org.caseledger.domain.Rating;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Purpose;

/** Planned contacts in which the child was not seen (ESC-8). */
public final class FailedContacts {

    private FailedContacts() {}

    /** Whether it had been agreed or had to be, and came to nothing. */
    public static boolean isPlannedAndFailed(ContactAttemptRecorded attempt) {
        boolean planned = attempt.plannedFor() != null
                || attempt.purpose() == Purpose.PLANNED_CONTACT
                || attempt.purpose() == Purpose.STATUTORY_VISIT;
        return planned && hasFailed(attempt.outcome());
    }

    /** Whether nobody of the family was reached by it. */
    public static boolean hasFailed(AttemptOutcome outcome) {
        return switch (outcome) {
            case NO_ANSWER, DECLINED_BY_CHILD, DECLINED_BY_CARER, CANCELLED_BY_FAMILY, CANCELLED_BY_PRACTITIONER,
                    TECHNICAL_FAILURE, WRONG_PERSON ->
                true;
            case HELD, SENT, RECEIVED -> false;
        };
    }

    /** Whether somebody of the family was reached by it; what was only sent reaches nobody for certain. */
    public static boolean hasReached(AttemptOutcome outcome) {
        return outcome == AttemptOutcome.HELD || outcome == AttemptOutcome.RECEIVED;
    }

    /**
     * How urgent it is.
     *
     * @param inARow which failure in a row it is, from 1
     * @param urgentFrom from which on it is AMBER
     * @param atRisk whether the child is on a child protection plan or a section 47 enquiry is open
     */
    public static Rating rating(int inARow, int urgentFrom, boolean atRisk) {
        Rating rating = inARow >= urgentFrom ? Rating.AMBER : Rating.GREEN;
        if (!atRisk) {
            return rating;
        }
        return rating == Rating.AMBER ? Rating.RED : Rating.AMBER;
    }
}
