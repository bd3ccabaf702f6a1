package org.caseledger.domain.platform.terms;

import java.util.regex.Pattern;

/**
 * The platform a call was made with, by its name in the register, such as {@code microsoft-teams}.
 *
 * @param value 1 to 60 lower-case letters, digits or hyphens
 */
public record PlatformId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public PlatformId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a platform has 1 to 60 lower-case letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
