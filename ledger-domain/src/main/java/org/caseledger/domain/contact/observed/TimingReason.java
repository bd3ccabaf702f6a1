package org.caseledger.domain.contact.observed;

/** Why a contact was at an unusual time or of an unusual length (R15, R16). */
public enum TimingReason {
    /** The child asked for it. */
    CHILD_REQUEST,
    /** Something urgent. */
    EMERGENCY,
    /** The child was at school before. */
    SCHOOL_HOURS,
    /** The family works at other times. */
    FAMILY_WORK_PATTERN,
    /** A visit the law requires was due. */
    STAT_VISIT_DUE,
    /** Anything else. */
    OTHER
}
