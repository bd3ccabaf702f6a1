package org.caseledger.domain.contact.observed;

/** Whether the child was seen. */
public enum ChildSeen {
    /** Fully. */
    FULLY,
    /** Partly. */
    PARTLY,
    /** Not at all. */
    NOT_SEEN
}
