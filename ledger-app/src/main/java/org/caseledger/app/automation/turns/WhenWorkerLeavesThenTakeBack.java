package org.caseledger.app.automation.turns;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.escalation.EscalationCommand.TakeBackFromLeaver;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.staff.StaffEvent.WorkerLeft;

/** What a leaver had goes back to the team by itself; what only they could have finished goes to their manager. */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenWorkerLeavesThenTakeBack implements Automation {

    private final OpenItems items;
    private final Recorder recorder;
    private final WorkingCalendars calendars;

    WhenWorkerLeavesThenTakeBack(OpenItems items, Recorder recorder, WorkingCalendars calendars) {
        this.items = items;
        this.recorder = recorder;
        this.calendars = calendars;
    }

    @EventHandler
    void on(WorkerLeft event, @Timestamp Instant recordedAt) {
        for (EscalationId escalation : items.with(event.worker())) {
            recorder.record(
                    new TakeBackFromLeaver(
                            escalation, event.worker(), calendars.inForceAt(recordedAt), recordedAt),
                    Worker.LEDGER,
                    null);
        }
    }
}
