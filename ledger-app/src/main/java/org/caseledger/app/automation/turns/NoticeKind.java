package org.caseledger.app.automation.turns;

/** Why somebody is told of an item. */
public enum NoticeKind {
    /** It waits for them. */
    ITS_TURN,
    /** It was given to them. */
    ASSIGNED,
    /** A manager asked them something about it. */
    QUESTION,
    /** What they asked was answered. */
    ANSWER
}
