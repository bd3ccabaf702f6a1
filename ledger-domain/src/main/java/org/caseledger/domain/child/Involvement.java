package org.caseledger.domain.child;

/** The part a worker has in a child's case. */
public enum Involvement {
    /** Holds case responsibility. */
    ALLOCATED,
    /** Leads without holding the case, as in family help. */
    LEAD,
    /** Covers while nobody is allocated or the allocated worker is away. */
    DUTY,
    /** Works alongside. */
    CO_WORKER,
    /** Manages the case. */
    MANAGER
}
