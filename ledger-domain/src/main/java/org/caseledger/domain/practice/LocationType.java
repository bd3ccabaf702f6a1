package org.caseledger.domain.practice;

/** Where somebody was during a contact. */
public enum LocationType {
    /** A council office. */
    OFFICE,
    /** At home, not in a bedroom. */
    HOME_LIVING_AREA,
    /** A bedroom (R5). */
    HOME_BEDROOM,
    /** A school. */
    SCHOOL,
    /** A public place. */
    PUBLIC_PLACE,
    /** A vehicle. */
    VEHICLE,
    /** Anywhere else. */
    OTHER
}
