package org.caseledger.domain.contact.ending;

/** Why a call was ended before its time. */
public enum TerminationReason {
    /** Somebody was not suitably dressed (R8, R9). */
    CLOTHING,
    /** Abusive or offensive language (R14). */
    LANGUAGE,
    /** Somebody was not safe. */
    SAFETY,
    /** The call was in a bedroom or another unsuitable place (R5). */
    SETTING,
    /** The connection failed. */
    TECHNICAL,
    /** The family ended it. */
    FAMILY_ENDED,
    /** The child ended it. */
    CHILD_ENDED,
    /** Anything else. */
    OTHER
}
