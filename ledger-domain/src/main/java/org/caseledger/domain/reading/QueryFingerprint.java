package org.caseledger.domain.reading;

import java.util.regex.Pattern;

/**
 * By what the access log knows a search: a keyed hash of what was looked for. The same search has the same one; what it
 * was cannot be told from it without the vault.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record QueryFingerprint(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public QueryFingerprint {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a fingerprint has 32 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
