package org.caseledger.domain.concern.terms;

/** With what a concern was closed. */
public enum ConcernOutcome {
    /** The child is safe because of what was done. */
    ACTION_TAKEN,
    /** Somebody else has it now. */
    REFERRED,
    /** What is known was shared with those who need it. */
    INFORMATION_SHARED,
    /** Nothing more was needed. */
    NO_FURTHER_ACTION,
    /** Anything else. */
    OTHER
}
