package org.caseledger.domain.guideline;

import java.util.regex.Pattern;

/**
 * The rule something was judged by, as it was then.
 *
 * @param id {@code R1} to {@code R21} for checks of the guideline, {@code ESC-1} and on for escalation rules
 * @param version counts from 1; an old record keeps the version it was judged by
 * @param source whose rule it is
 */
public record RuleReference(RuleId id, int version, RuleSource source) {

    /**
     * The name of a rule.
     *
     * @param value {@code R} or {@code ESC-} and a number
     */
    public record RuleId(String value) {

        private static final Pattern FORM = Pattern.compile("(R|ESC-)[1-9][0-9]?");

        public RuleId {
            if (!FORM.matcher(value).matches()) {
                throw new IllegalArgumentException("a rule is named R1 to R21 or ESC-1 and on");
            }
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
