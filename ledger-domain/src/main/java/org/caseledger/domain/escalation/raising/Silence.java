package org.caseledger.domain.escalation.raising;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.ClockKind;
import org.caseledger.domain.time.WorkingCalendar;

/** How long nobody of a family has been reached (ESC-11). Only contacts that reached somebody count. */
public final class Silence {

    private Silence() {}

    /**
     * The longest of the marks that has been passed.
     *
     * @param since when somebody was last reached, or the record was opened
     * @param rule in how many days somebody is asked, and in how many again
     */
    public static Optional<Integer> markPassed(
            Instant since, Instant now, RuleVersion rule, WorkingCalendar calendar) {
        return Stream.of(rule.value(Measure.AGAIN_AFTER_DAYS), rule.value(Measure.DAYS))
                .filter(days -> now.isAfter(passedAt(since, days, calendar))).findFirst();
    }

    /** When a mark is reached; after that it is passed. */
    public static Instant passedAt(Instant since, int days, WorkingCalendar calendar) {
        return calendar.due(new Allowance(ClockKind.CAL, days), since).dueAt();
    }
}
