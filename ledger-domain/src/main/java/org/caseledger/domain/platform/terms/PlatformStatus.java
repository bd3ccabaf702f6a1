package org.caseledger.domain.platform.terms;

/** What the council says of a platform (R19). */
public enum PlatformStatus {
    /** It may be used. */
    APPROVED,
    /** It was looked at and may not be used. */
    NOT_APPROVED,
    /** It may not be used any more. */
    WITHDRAWN
}
