package org.caseledger.domain.reading;

/** On what ground somebody was allowed to see. */
public enum Ground {
    /** They have a part in the child's case. */
    INVOLVED,
    /** Their team holds the case. */
    TEAM,
    /** Their role sees all unrestricted records. */
    ROLE,
    /** It is about what they recorded themselves. */
    OWN_RECORD,
    /** It is no child's record. */
    REGISTER
}
