package org.caseledger.domain.contact.observed;

/** Whether the child was spoken to apart from carers. */
public enum SeenAlone {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** Who else was off camera cannot be known. */
    UNKNOWN_WHO_ELSE_PRESENT
}
