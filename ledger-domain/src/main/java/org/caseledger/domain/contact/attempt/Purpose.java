package org.caseledger.domain.contact.attempt;

/** Why contact was sought. */
public enum Purpose {
    /** A visit the law requires; a call does not count as one. */
    STATUTORY_VISIT,
    /** To see that the child is well. */
    WELFARE_CHECK,
    /** As agreed with the family. */
    PLANNED_CONTACT,
    /** As part of an assessment. */
    ASSESSMENT,
    /** To support a child's time with relatives. */
    FAMILY_TIME_SUPPORT,
    /** Anything else. */
    OTHER
}
