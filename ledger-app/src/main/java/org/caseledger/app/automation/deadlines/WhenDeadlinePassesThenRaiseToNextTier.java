package org.caseledger.app.automation.deadlines;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.escalation.EscalationCommand.MissDeadlines;
import org.caseledger.domain.escalation.terms.EscalationId;

/**
 * What nobody did in time is noted as missed and goes to the next tier (ESC-26). After days switched off everything that
 * has become overdue meanwhile is noted at the first look, and goes up one tier.
 */
final class WhenDeadlinePassesThenRaiseToNextTier implements Look {

    /** So many at a look; the rest follow at the next. */
    static final int AT_ONCE = 200;

    private final Overdue overdue;
    private final Recorder recorder;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    WhenDeadlinePassesThenRaiseToNextTier(
            Overdue overdue, Recorder recorder, WorkingCalendars calendars, InstantSource clock) {
        this.overdue = overdue;
        this.recorder = recorder;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "missed-deadlines";
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        for (EscalationId escalation : overdue.at(now, AT_ONCE)) {
            recorder.record(
                    new MissDeadlines(escalation, calendars.inForceAt(now), now), Worker.LEDGER, null);
        }
    }

    /** Where it learns what may be overdue; it may be told too much, never too little for long. */
    interface Overdue {

        /** The escalations with something due before that moment, at most so many, the longest overdue first. */
        List<EscalationId> at(Instant now, int limit);
    }
}
