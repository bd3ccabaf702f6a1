package org.caseledger.domain.practiceconcern.terms;

/** What came of a practice concern. */
public enum PracticeOutcome {
    /** Talked over and understood. */
    ADVICE_GIVEN,
    /** To be followed up in supervision. */
    SUPERVISION,
    /** Equipment, training or a platform was put right. */
    PUT_RIGHT,
    /** Passed on, as a matter of conduct or to the designated officer. */
    PASSED_ON,
    /** It was looked into and nothing followed. */
    NO_FURTHER_ACTION
}
