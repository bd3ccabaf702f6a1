package org.caseledger.domain.guideline.inforce;

import java.util.regex.Pattern;

/**
 * For what a number holds where it is not the same for all: a team such as {@code north}, or a channel such as
 * {@code VIDEO}.
 *
 * @param value 1 to 40 letters, digits, hyphens or underscores
 */
public record Scope(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    public Scope {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a scope has 1 to 40 letters, digits, hyphens or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
