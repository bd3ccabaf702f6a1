package org.caseledger.domain.contact.attempt;

/** Who began the contact. */
public enum Direction {
    /** The practitioner reached out. */
    OUTBOUND,
    /** The child or family did. */
    INBOUND
}
