package org.caseledger.domain.escalation.terms;

/** How an escalation came to its end. */
public enum ResolutionOutcome {
    /** What was decided has been done. */
    DONE,
    /** It turned out not to be needed. */
    NOT_NEEDED,
    /** Somebody else has taken it over. */
    TRANSFERRED
}
