package org.caseledger.domain.escalation.terms;

/** What an escalation is about. */
public enum SubjectType {
    /** A contact. */
    CONTACT,
    /** A safeguarding concern. */
    CONCERN,
    /** A child's whole record. */
    CHILD,
    /** How a worker works, over several contacts. */
    WORKER,
    /** A staff matter, by its id alone. */
    PRACTICE_CONCERN,
    /** Something written and not yet recorded. */
    DRAFT
}
