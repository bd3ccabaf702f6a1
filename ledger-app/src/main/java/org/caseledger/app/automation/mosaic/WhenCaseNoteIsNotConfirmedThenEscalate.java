package org.caseledger.app.automation.mosaic;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.caseledger.app.automation.deadlines.Look;
import org.caseledger.app.automation.mosaic.CaseNoteOutbox.Unconfirmed;
import org.caseledger.app.automation.raising.Cause;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.ClockKind;

/**
 * A contact that is not on its children's Mosaic records by the next working day asks for the manager (ESC-27). Where an
 * escalation about clothing waits for the same record already, nobody is asked twice.
 */
final class WhenCaseNoteIsNotConfirmedThenEscalate implements Look {

    /** No working day is over sooner, not even on the night in which the clocks go forward. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    private static final int AT_ONCE = 200;

    private final CaseNoteOutbox outbox;
    private final RecordingEscalations waiting;
    private final EscalationRaiser escalations;
    private final RuleBooks rules;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    WhenCaseNoteIsNotConfirmedThenEscalate(
            CaseNoteOutbox outbox, RecordingEscalations waiting, EscalationRaiser escalations, RuleBooks rules,
            WorkingCalendars calendars, InstantSource clock) {
        this.outbox = outbox;
        this.waiting = waiting;
        this.escalations = escalations;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case-notes-not-confirmed";
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        for (Unconfirmed contact : outbox.unconfirmedSince(now.minus(SHORTEST_DAY), AT_ONCE)) {
            RuleVersion rule = EscalationRule.CASE_NOTE_MISSING.inForce(rules.inForceAt(contact.recordedAt()));
            Allowance allowed = new Allowance(ClockKind.WD, rule.value(Measure.WORKING_DAYS));
            Instant due = calendars.inForceAt(contact.recordedAt()).due(allowed, contact.recordedAt()).dueAt();
            if (now.isAfter(due)) {
                if (waiting.about(contact.contact()).isEmpty()) {
                    raise(contact, now);
                }
                outbox.asked(contact.contact());
            }
        }
    }

    private void raise(Unconfirmed contact, Instant now) {
        try {
            escalations.raise(
                    Ground.of(
                            EscalationRule.CASE_NOTE_MISSING,
                            new Subject(SubjectType.CONTACT, contact.contact().value())),
                    contact.children(),
                    contact.author(),
                    new Cause(contact.ended(), now, contact.author()));
        } catch (RuleBroken refusal) {
            if (!refusal.key().equals("personal-data-erased")) {
                throw refusal;
            }
            // there is nobody's record left for it to be on
        }
    }
}
