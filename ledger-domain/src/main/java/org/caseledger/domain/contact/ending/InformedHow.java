package org.caseledger.domain.contact.ending;

/** How a manager was told. */
public enum InformedHow {
    /** Face to face. */
    IN_PERSON,
    /** By telephone. */
    PHONE,
    /** By message. */
    MESSAGE,
    /** Through the ledger's own queue. */
    THIS_SYSTEM
}
