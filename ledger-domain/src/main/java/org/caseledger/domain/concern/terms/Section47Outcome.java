package org.caseledger.domain.concern.terms;

/** What an enquiry under section 47 of the Children Act 1989 found. */
public enum Section47Outcome {
    /** The concern holds, and the child is likely to suffer significant harm. */
    SUBSTANTIATED_CONTINUING_RISK,
    /** The concern holds, but the child is not likely to suffer significant harm now. */
    SUBSTANTIATED_NO_CONTINUING_RISK,
    /** The concern does not hold. */
    NOT_SUBSTANTIATED
}
