package org.caseledger.domain.concern.terms;

/** What a strategy discussion came to. */
public enum StrategyOutcome {
    /** An enquiry under section 47 of the Children Act 1989, by children's services alone. */
    SECTION_47_SINGLE_AGENCY,
    /** The same, jointly with the police. */
    SECTION_47_JOINT,
    /** The child's needs are assessed without such an enquiry. */
    ASSESSMENT,
    /** Nothing more is needed. */
    NO_FURTHER_ACTION,
    /** Anything else. */
    OTHER
}
