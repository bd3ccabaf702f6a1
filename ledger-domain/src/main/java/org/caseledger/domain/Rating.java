package org.caseledger.domain;

/** How urgent something is for a manager. */
public enum Rating {
    /** At once, day or night. */
    RED,
    /** Within working hours. */
    AMBER,
    /** By the next working day. */
    GREEN,
    /** For information only. */
    BLUE
}
