package org.caseledger.domain.escalation.raising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.domain.Rating;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Direction;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.time.EnglishHolidays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several facts ask for together, or their absence. */
class SeveralFactsTest {

    private static final RulesInForce RULES = RuleBook.builtIn().inForceAt(Instant.EPOCH);

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "2026-03-29T00:30:00Z, '',                                                    false",
        "2026-03-29T00:30:00Z, 2026-03-28T10:00:00Z,                                  false",
        "2026-03-29T00:30:00Z, 2026-03-28T10:00:00Z 2026-03-01T00:30:00Z,             true",
        "2026-03-29T00:30:00Z, 2026-03-28T10:00:00Z 2026-03-01T00:29:59Z,             false",
        "2026-03-15T10:00:00Z, 2026-03-28T10:00:00Z 2026-03-01T10:00:00Z,             true",
        "2026-03-01T10:00:00Z, 2026-03-28T10:00:00Z 2026-03-15T10:00:00Z,             true",
        "2026-06-01T10:00:00Z, 2026-03-28T10:00:00Z 2026-03-15T10:00:00Z 2026-03-16T10:00:00Z, false",
        "2026-03-29T00:30:00Z, 2026-03-29T00:30:00Z 2026-03-29T00:30:00Z,             true"})
    void threeWithin28DaysMakeAPattern(Instant fact, String others, boolean pattern) {
        List<Instant> before = Arrays.stream(others.split(" ")).filter(each -> !each.isEmpty()).map(Instant::parse)
                .toList();
        assertThat(Pattern.of(EscalationRule.WARNINGS_PATTERN.inForce(RULES)).isMadeBy(fact, before))
                .isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({"1, false, GREEN", "2, false, AMBER", "3, false, AMBER", "1, true, AMBER", "2, true, RED",
        "4, true, RED"})
    void failuresInARowAreMoreUrgentAndMoreSoWhereAChildIsAtRisk(int inARow, boolean atRisk, Rating rating) {
        assertThat(FailedContacts.rating(inARow, 2, atRisk)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED_CONTACT, ,                     NO_ANSWER,            true",
        "STATUTORY_VISIT, ,                     DECLINED_BY_CHILD,    true",
        "WELFARE_CHECK,   2026-11-18T10:00:00Z, CANCELLED_BY_FAMILY,  true",
        "WELFARE_CHECK,   ,                     NO_ANSWER,            false",
        "PLANNED_CONTACT, ,                     HELD,                 false",
        "PLANNED_CONTACT, ,                     SENT,                 false"})
    void onlyPlannedContactsFail(Purpose purpose, @Nullable Instant plannedFor, AttemptOutcome outcome,
            boolean failed) {
        Instant at = Instant.parse("2026-11-18T10:00:00Z");
        ContactAttemptRecorded attempt = new ContactAttemptRecorded(
                ContactId.random(), Set.of(ChildId.random()), Channel.VIDEO, Direction.OUTBOUND, null, purpose,
                plannedFor, outcome, null, null, at);
        assertThat(FailedContacts.isPlannedAndFailed(attempt)).isEqualTo(failed);
    }

    @ParameterizedTest(name = "silent since {0}, now {1}: {2}")
    @CsvSource({
        "2026-03-20T10:00:00Z, 2026-04-03T09:59:59+01:00, ",
        "2026-03-20T10:00:00Z, 2026-04-03T10:00:00+01:00, ",
        "2026-03-20T10:00:00Z, 2026-04-03T10:00:01+01:00, 14",
        "2026-03-20T10:00:00Z, 2026-04-19T10:00:00+01:00, 14",
        "2026-03-20T10:00:00Z, 2026-04-19T10:00:01+01:00, 30",
        "2026-10-20T10:00:00+01:00, 2026-11-03T10:00:00Z, ",
        "2026-10-20T10:00:00+01:00, 2026-11-03T10:00:01Z, 14",
        "2026-12-18T10:00:00Z, 2027-01-01T10:00:01Z, 14",
        "2026-12-18T10:00:00Z, 2027-06-01T10:00:00+01:00, 30"})
    void silenceIsCountedInDaysOfTheCalendar(OffsetDateTime since, OffsetDateTime now, @Nullable Integer mark) {
        assertThat(Silence.markPassed(since.toInstant(), now.toInstant(),
                EscalationRule.NO_CONTACT.inForce(RULES), EnglishHolidays.CALENDAR))
                .isEqualTo(Optional.ofNullable(mark));
    }
}
