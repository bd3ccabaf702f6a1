package org.caseledger.domain.concern.terms;

/** What the designated officer concluded of an allegation against somebody who works with children. */
public enum LadoOutcome {
    /** There is enough to prove it. */
    SUBSTANTIATED,
    /** There is not enough to prove or disprove it. */
    UNSUBSTANTIATED,
    /** Nothing supports it. */
    UNFOUNDED,
    /** There is enough to disprove it. */
    FALSE,
    /** There is enough to disprove it, and it was meant to deceive. */
    MALICIOUS
}
