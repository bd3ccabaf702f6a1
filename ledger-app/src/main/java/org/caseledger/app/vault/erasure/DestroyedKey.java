package org.caseledger.app.vault.erasure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.caseledger.domain.ids.DataSubject;

/**
 * Whose personal data was erased.
 *
 * @param subject the person
 * @param on when it was decided, UTC, cut to microseconds; readers see the day
 * @param authority by whose authority, in words that follow "by authority of": at most 300 characters in one line, and
 *     never personal text, for it is kept in clear and for ever
 */
public record DestroyedKey(DataSubject subject, Instant on, String authority) {

    /** Refuses an authority of another form with {@link IllegalArgumentException}. */
    public DestroyedKey {
        on = on.truncatedTo(ChronoUnit.MICROS);
        if (!authority.matches("\\S|\\S\\P{Cntrl}{0,298}\\S")) {
            throw new IllegalArgumentException(
                    "an authority is one line of 1 to 300 characters, without space around it");
        }
    }

    private static final String BY_RULE = "retention rule ";

    /** The authority of a rule of the retention schedule. */
    public static String authorityOf(String rule) {
        return BY_RULE + rule;
    }

    /** The rule, where the authority is one. */
    public Optional<String> rule() {
        return authority.matches(BY_RULE + "[A-Z][A-Z0-9-]{1,39}")
                ? Optional.of(authority.substring(BY_RULE.length()))
                : Optional.empty();
    }
}
