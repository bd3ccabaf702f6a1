package org.caseledger.domain.contact.ending;

/** What was seen when a call was carried on all the same. */
public enum ContinuationIssue {
    /** Somebody was not suitably dressed. */
    CLOTHING,
    /** Abusive or offensive language. */
    LANGUAGE,
    /** A bedroom or another unsuitable place. */
    SETTING,
    /** A worry about safety. */
    SAFETY,
    /** Anything else. */
    OTHER
}
