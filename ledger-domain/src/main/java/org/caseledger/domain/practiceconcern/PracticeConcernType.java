package org.caseledger.domain.practiceconcern;

/** What kind of staff matter it is. */
public enum PracticeConcernType {
    /** A device the council did not provide (R2). */
    DEVICE,
    /** A bedroom or another unsuitable place on the practitioner's side (R5). */
    SETTING,
    /** Something showed where the practitioner lives (R7). */
    HOME_EXPOSED,
    /** A platform that is unsuitable, unsafe for data, or used against its terms (R19 to R21). */
    PLATFORM
}
