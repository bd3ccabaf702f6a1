package org.caseledger.domain.escalation.terms;

/** What an escalation is about. */
public enum SubjectType {
    /** A contact. */
    CONTACT,
    /** A safeguarding concern. */
    CONCERN
}
