package org.caseledger.domain.contact.attempt;

/** How a child or family was reached. */
public enum Channel {
    /** A video call. */
    VIDEO,
    /** A live webcam session. */
    LIVE_WEBCAM,
    /** A voice call over an app. */
    AUDIO,
    /** A telephone call. */
    PHONE,
    /** A text message. */
    MESSAGE,
    /** A visit. */
    IN_PERSON,
    /** A letter. */
    LETTER,
    /** An e-mail. */
    EMAIL
}
