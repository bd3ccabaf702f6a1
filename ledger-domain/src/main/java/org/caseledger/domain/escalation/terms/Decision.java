package org.caseledger.domain.escalation.terms;

/** What a manager decided. */
public enum Decision {
    /** See the child in person. */
    VISIT,
    /** Try again. */
    CALL_AGAIN,
    /** Hold a strategy discussion. */
    STRATEGY_DISCUSSION,
    /** Talk it through in supervision. */
    SUPERVISION,
    /** Nothing more is needed. */
    NO_FURTHER_ACTION,
    /** Anything else. */
    OTHER
}
