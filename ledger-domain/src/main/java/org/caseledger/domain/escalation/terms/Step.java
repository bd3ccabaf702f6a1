package org.caseledger.domain.escalation.terms;

/** What must happen to an escalation by a due time. */
public enum Step {
    /** A manager has taken notice. */
    ACKNOWLEDGE,
    /** A manager has decided what happens. */
    DECIDE,
    /** It is recorded on the child's Mosaic record. */
    RECORD_ON_CHILD,
    /** Immediate action is recorded. */
    ACT
}
