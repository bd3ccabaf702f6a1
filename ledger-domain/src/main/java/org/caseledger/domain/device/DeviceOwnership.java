package org.caseledger.domain.device;

/** Whose device was used. */
public enum DeviceOwnership {
    /** The council's (R2). */
    COUNCIL,
    /** The worker's own, which the guideline never allows. */
    PERSONAL,
    /** Another agency's. */
    OTHER_AGENCY
}
