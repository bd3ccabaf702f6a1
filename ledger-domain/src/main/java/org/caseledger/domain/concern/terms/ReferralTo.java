package org.caseledger.domain.concern.terms;

/** To whom a concern is referred. */
public enum ReferralTo {
    /** The multi-agency safeguarding hub. */
    MASH,
    /** The designated officer for allegations against people who work with children. */
    LADO
}
