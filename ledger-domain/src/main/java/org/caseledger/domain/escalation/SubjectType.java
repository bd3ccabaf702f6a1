package org.caseledger.domain.escalation;

/** What an escalation is about. */
public enum SubjectType {
    /** A contact. */
    CONTACT,
    /** A safeguarding concern. */
    CONCERN
}
