package org.caseledger.domain.child;

import java.util.regex.Pattern;

/**
 * The rule of the council's retention schedule by whose authority text is erased, such as {@code CIC-75}. It is shown in
 * place of the text for ever, and so is never personal.
 *
 * @param value 2 to 40 capital letters, digits or hyphens, a letter first
 */
public record RetentionRuleName(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");

    public RetentionRuleName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a retention rule has 2 to 40 capital letters, digits or hyphens, a letter first");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
