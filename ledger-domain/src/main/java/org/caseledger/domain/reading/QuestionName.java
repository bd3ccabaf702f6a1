package org.caseledger.domain.reading;

import java.util.regex.Pattern;

/**
 * The name of a question, such as {@code read-child-timeline}.
 *
 * @param value lower-case words joined by hyphens
 */
public record QuestionName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,79}");

    public QuestionName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a question is named by lower-case words joined by hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
