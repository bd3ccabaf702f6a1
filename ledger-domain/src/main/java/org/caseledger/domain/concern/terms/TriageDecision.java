package org.caseledger.domain.concern.terms;

/** What a manager decided about a concern. */
public enum TriageDecision {
    /** Refer to the multi-agency safeguarding hub. */
    REFER,
    /** Hold a strategy discussion. */
    STRATEGY_DISCUSSION,
    /** Share what is known with those who need it. */
    INFORMATION_SHARED,
    /** Nothing more is needed. */
    NO_FURTHER_ACTION,
    /** Anything else. */
    OTHER
}
