package org.caseledger.projections;

/** The projections there are, each rebuilt from the ledger on its own. */
public enum ProjectionName {
    /** Each child's timeline. */
    TIMELINE,
    /** The managers' queue. */
    ESCALATIONS,
    /** Each contact with its entries. */
    CONTACTS,
    /** What the children's Mosaic records must hold of their contacts. */
    CASE_NOTES,
    /** Each safeguarding concern. */
    CONCERNS,
    /** Children and who works with them. */
    CHILDREN,
    /** Under what children are found. */
    SEARCH,
    /** Staff matters that somebody looks into. */
    PRACTICE_CONCERNS,
    /** The registers of platforms and devices. */
    REGISTERS,
    /** The staff register. */
    STAFF,
    /** What each worker has begun and not ended. */
    WORKLIST
}
