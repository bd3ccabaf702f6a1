package org.caseledger.domain.contact.observed;

/** The answer to: any safeguarding worry? There is no default. */
public enum WorriesNoticed {
    /** None. */
    NO,
    /** Yes; a concern is to be reported. */
    YES,
    /** To be talked over with a manager. */
    UNSURE
}
