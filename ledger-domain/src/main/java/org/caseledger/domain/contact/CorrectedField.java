package org.caseledger.domain.contact;

import java.util.Arrays;
import java.util.Optional;

/**
 * What part of an entry a correction is about, by the name it has where it is recorded. It is a code, so that no word of
 * a correction is ever stored in clear.
 */
public enum CorrectedField {
    /** How the family was reached. */
    CHANNEL("channel"),
    /** Who began it. */
    DIRECTION("direction"),
    /** With what it was made. */
    PLATFORM("platform"),
    /** Why contact was sought. */
    PURPOSE("purpose"),
    /** When it had been agreed for. */
    PLANNED_FOR("plannedFor"),
    /** When it was tried. */
    ATTEMPTED_AT("attemptedAt"),
    /** What came of it. */
    OUTCOME("outcome"),
    /** Why it failed, or why it was ended. */
    REASON("reason"),
    /** When it happened. */
    AT("at"),
    /** Who was told about language. */
    TO_WHOM("toWhom"),
    /** How somebody was told. */
    HOW("how"),
    /** Whose language it was. */
    BY_ROLE("byRole"),
    /** Whom it was aimed at. */
    TARGET("target"),
    /** What kind of language it was. */
    TYPE("type"),
    /** The words as spoken. */
    WORDS("words"),
    /** What was answered. */
    RESPONSE("response"),
    /** Whose clothing or language it was. */
    WHOSE("whose"),
    /** When it was noticed. */
    OBSERVED_AT("observedAt"),
    /** When the call was ended. */
    TERMINATED_AT("terminatedAt"),
    /** Whether it was explained. */
    EXPLANATION_GIVEN("explanationGiven"),
    /** Why it was judged so. */
    RATIONALE("rationale"),
    /** What was seen. */
    ISSUE("issue"),
    /** Why carrying on was right. */
    REASON_CODE("reasonCode"),
    /** What was done about it. */
    MITIGATION("mitigation"),
    /** Which manager was told. */
    WORKER("worker"),
    /** When it ended. */
    ENDED_AT("endedAt"),
    /** What it was about. */
    SUMMARY("summary"),
    /** The answer to: any safeguarding worry? */
    WORRIES_NOTICED("worriesNoticed"),
    /** The answer to a check. */
    CHECKS("checks"),
    /** Whether one child was seen. */
    SEEN("seen", true),
    /** Whether one child was seen alone. */
    SEEN_ALONE("seenAlone", true),
    /** Whether one child was spoken to. */
    SPOKEN_TO("spokenTo", true),
    /** One child's views. */
    VIEWS("views", true),
    /** A note's text. */
    TEXT("text");

    private final String fieldName;
    private final boolean ofOneChild;

    CorrectedField(String fieldName) {
        this(fieldName, false);
    }

    CorrectedField(String fieldName, boolean ofOneChild) {
        this.fieldName = fieldName;
        this.ofOneChild = ofOneChild;
    }

    /** The field of that name, if an entry of a contact can have it. */
    public static Optional<CorrectedField> named(String fieldName) {
        return Arrays.stream(values()).filter(field -> field.fieldName.equals(fieldName)).findFirst();
    }

    /** The name it has in requests and answers, such as {@code terminatedAt}. */
    public String fieldName() {
        return fieldName;
    }

    /** Whether it says something of one child alone, which the siblings' records do not show. */
    public boolean ofOneChild() {
        return ofOneChild;
    }
}
