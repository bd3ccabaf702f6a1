package org.caseledger.app.automation.counting;

/** What is counted. */
public enum Kind {
    /** A child's record was opened. */
    OPENED,
    /** Somebody of the child's family was reached. */
    REACHED,
    /** A planned contact with the child failed. */
    FAILED,
    /** The child was seen. */
    SEEN,
    /** A warning about language was given in a contact about the child. */
    WARNING,
    /** A worker's contact was at an unusual time or of unusual length. */
    UNUSUAL_TIMING,
    /** What plan a child has; the detail says. */
    PLAN,
    /** An enquiry under section 47 about the child began; the record is the concern. */
    ENQUIRY_BEGAN,
    /** It came to its outcome. */
    ENQUIRY_ENDED,
    /** A concern was triaged; the detail is the rating. */
    TRIAGED,
    /** A concern was triaged as less urgent than before. */
    DOWNGRADED,
    /** A contact was tried; the detail is who tried. */
    AUTHOR,
    /** A contact is in progress since it was recorded; the detail is its author. */
    IN_PROGRESS,
    /** A contact came to its end. */
    ENDED,
    /** An escalation waits for the child to be seen; the event is the escalation. */
    WAITS_TO_BE_SEEN,
    /** An escalation waits for the family to be reached; the event is the escalation. */
    WAITS_TO_BE_REACHED,
    /** Somebody was asked because of the event, so that nobody is asked for it again. */
    ASKED
}
