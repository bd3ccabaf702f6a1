package org.caseledger.domain.escalation.terms;

/** What must happen to an escalation by a due time. */
public enum Step {
    /** A manager has taken notice. */
    ACKNOWLEDGE,
    /** A manager has decided what happens. */
    DECIDE,
    /** It is recorded on the child's Mosaic record. */
    RECORD_ON_CHILD,
    /** Immediate action is recorded. */
    ACT,
    /** The designated officer has been told. */
    REFER_TO_LADO,
    /** Somebody has seen the child. */
    SEE_CHILD,
    /** Somebody has reached the child or family. */
    REACH_FAMILY,
    /** It was decided whether the Information Commissioner is told of a breach. */
    DECIDE_NOTIFICATION,
    /** What was begun has been recorded to its end. */
    FINISH
}
