package org.caseledger.projections;

/** The projections there are, each rebuilt from the ledger on its own. */
public enum ProjectionName {
    /** Each child's timeline. */
    TIMELINE,
    /** The managers' queue. */
    ESCALATIONS,
    /** Each contact with its entries. */
    CONTACTS,
    /** Each safeguarding concern. */
    CONCERNS,
    /** Children and who works with them. */
    CHILDREN,
    /** Staff matters that somebody looks into. */
    PRACTICE_CONCERNS,
    /** The registers of platforms and devices. */
    REGISTERS,
    /** The staff register. */
    STAFF
}
