package org.caseledger.domain.guideline;

/** Where a breach is looked after. */
public enum BreachStream {
    /** On the child's record. */
    CHILD,
    /** With the worker's practice, never on the child's record. */
    PRACTICE,
    /** With information governance, never on the child's record. */
    INFORMATION
}
