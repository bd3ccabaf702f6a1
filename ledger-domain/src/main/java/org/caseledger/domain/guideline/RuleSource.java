package org.caseledger.domain.guideline;

/** Whose rule it is, so that a breach of the council's rule is never called a breach of the law. */
public enum RuleSource {
    /** Required by the council's guideline itself. */
    GUIDELINE,
    /** Statute, regulation or statutory guidance. */
    STAT,
    /** A council procedure; a default that each council may change. */
    LOCAL,
    /** Our own design decision. */
    PRODUCT
}
