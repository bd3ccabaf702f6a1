package org.caseledger.app.automation.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.concern.ConcernEvent.ImmediateActionRecorded;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.ids.LedgerIds;

/**
 * Immediate danger asks for an action to be recorded the same day (ESC-1): recording one on the concern is doing it.
 * Concerns without immediate danger wait for none.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenImmediateActionRecordedThenStepDone implements Automation {

    private final Recorder recorder;
    private final ConcernReports reports;

    WhenImmediateActionRecordedThenStepDone(Recorder recorder, ConcernReports reports) {
        this.recorder = recorder;
        this.reports = reports;
    }

    @EventHandler
    void on(ImmediateActionRecorded event, @MessageIdentifier String id) {
        UUID report = reports.reportOf(event.concern());
        if (report == null) {
            throw new IllegalStateException("event " + id + " is about a concern that nobody reported");
        }
        String rule = EscalationRule.IMMEDIATE_DANGER.reference().id().value();
        EscalationId escalation = new EscalationId(LedgerIds.derived("escalation", rule, report.toString()));
        Instant done = event.occurredAt();
        try {
            recorder.record(
                    new CompleteStep(escalation, Step.ACT, UUID.fromString(id), done), Worker.LEDGER, null);
        } catch (RuleBroken refusal) {
            if (refusal.kind() != Kind.NOT_FOUND) {
                throw refusal;
            }
            // no immediate danger was reported, so nothing waits for the action
        }
    }
}
