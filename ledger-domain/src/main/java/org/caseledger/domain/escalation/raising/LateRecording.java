package org.caseledger.domain.escalation.raising;

import java.time.Instant;
import java.util.Optional;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.ClockKind;
import org.caseledger.domain.time.WorkingCalendar;

/** What was recorded long after it happened (ESC-18): a concern after a working day, a contact after five. */
public final class LateRecording {

    private LateRecording() {}

    /**
     * The ground, where the fact was recorded too late.
     *
     * @param rule how many working days there are for a contact, and how many for a concern
     */
    public static Optional<Ground> of(
            LedgerEvent fact, Instant recordedAt, RuleVersion rule, WorkingCalendar calendar) {
        return switch (fact) {
            case SafeguardingConcernReported reported -> late(
                    reported, recordedAt, rule.value(Measure.WORKING_DAYS_FOR_CONCERN), calendar,
                    new Subject(SubjectType.CONCERN, reported.concern().value()));
            case ContactAttemptRecorded attempt -> late(
                    attempt, recordedAt, rule.value(Measure.WORKING_DAYS), calendar,
                    new Subject(SubjectType.CONTACT, attempt.contact().value()));
            default -> Optional.empty();
        };
    }

    private static Optional<Ground> late(
            LedgerEvent fact, Instant recordedAt, int workingDays, WorkingCalendar calendar, Subject subject) {
        return recordedAt.isAfter(calendar.due(new Allowance(ClockKind.WD, workingDays), fact.occurredAt()).dueAt())
                ? Optional.of(Ground.of(EscalationRule.RECORDED_LATE, subject))
                : Optional.empty();
    }
}
