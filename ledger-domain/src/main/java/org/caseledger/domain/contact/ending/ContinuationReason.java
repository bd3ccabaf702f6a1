package org.caseledger.domain.contact.ending;

/** Why carrying on was right, where a code says it. */
public enum ContinuationReason {
    /** The home has no other private place; nobody is to blame. */
    NO_OTHER_PRIVATE_SPACE,
    /** The child asked to go on. */
    CHILD_REQUEST,
    /** Ending would have left the child less safe. */
    CHILD_SAFETY,
    /** Only moments were left. */
    BRIEF_REMAINDER,
    /** Anything else. */
    OTHER
}
