package org.caseledger.domain.contact.observed;

/** Who somebody on a contact was. */
public enum ParticipantRole {
    /** A child the contact is about. */
    CHILD,
    /** A parent or carer. */
    PARENT_CARER,
    /** Somebody else of the household. */
    OTHER_HOUSEHOLD,
    /** Somebody nobody could place. */
    UNKNOWN_PERSON,
    /** The practitioner. */
    WORKER
}
