package org.caseledger.domain.ids;

import java.util.regex.Pattern;

/**
 * The short name of a team, such as {@code north}.
 *
 * @param value 1 to 40 lower-case letters, digits or hyphens
 */
public record TeamCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public TeamCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a team code has 1 to 40 lower-case letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
