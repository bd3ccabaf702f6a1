package org.caseledger.domain.child;

/** What plan there is for a child. */
public enum PlanStatus {
    /** Child in need (section 17). */
    CIN,
    /** Child protection plan. */
    CP,
    /** Looked after. */
    CLA,
    /** None. */
    NONE
}
