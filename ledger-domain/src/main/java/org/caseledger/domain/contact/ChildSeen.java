package org.caseledger.domain.contact;

/** Whether the child was seen. */
public enum ChildSeen {
    /** Fully. */
    FULLY,
    /** Partly. */
    PARTLY,
    /** Not at all. */
    NOT_SEEN
}
