package org.caseledger.domain.practiceconcern.terms;

/** What kind of staff matter it is. */
public enum PracticeConcernType {
    /** A device the council did not provide (R2). */
    DEVICE,
    /** A bedroom or another unsuitable place on the practitioner's side (R4, R5). */
    SETTING,
    /** How the practitioner was presented or dressed, or what stood in the background (R3, R6). */
    PRESENTATION,
    /** Language that was not professional (R12). */
    LANGUAGE,
    /** Something showed where the practitioner lives (R7). */
    HOME_EXPOSED,
    /** A platform that is unsuitable, unsafe for data, or used against its terms (R19 to R21). */
    PLATFORM,
    /** Conduct (R1, R12). */
    CONDUCT,
    /** The practitioner is not safe (R7). */
    WORKER_SAFETY
}
