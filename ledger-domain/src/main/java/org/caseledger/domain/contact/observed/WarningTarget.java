package org.caseledger.domain.contact.observed;

/** Whom abusive or offensive language was aimed at. */
public enum WarningTarget {
    /** The practitioner. */
    WORKER,
    /** A child. */
    CHILD,
    /** Somebody else. */
    OTHER
}
