package org.caseledger.domain.contact.attempt;

/** What came of an attempt. */
public enum AttemptOutcome {
    /** Somebody answered; the contact is in progress. */
    HELD,
    /** Nobody answered. */
    NO_ANSWER,
    /** The child did not want to talk. */
    DECLINED_BY_CHILD,
    /** A parent or carer said no. */
    DECLINED_BY_CARER,
    /** The family called it off. */
    CANCELLED_BY_FAMILY,
    /** The practitioner called it off. */
    CANCELLED_BY_PRACTITIONER,
    /** The call could not be made. */
    TECHNICAL_FAILURE,
    /** Somebody else answered. */
    WRONG_PERSON,
    /** A message, e-mail or letter went out. */
    SENT,
    /** A message, e-mail or letter came in. */
    RECEIVED
}
