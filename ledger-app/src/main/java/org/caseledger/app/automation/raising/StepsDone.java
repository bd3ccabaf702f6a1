package org.caseledger.app.automation.raising;

import java.time.Instant;
import java.util.UUID;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an escalation that a step it waits for was done elsewhere in the record. */
public final class StepsDone {

    private static final Logger LOG = LoggerFactory.getLogger(StepsDone.class);

    private final Recorder recorder;

    /** @param recorder where the ledger gives its commands */
    public StepsDone(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Notes it; where nothing waits for it, or the escalation was never raised, nothing happens.
     *
     * @param cause the event by which it was done
     * @throws Recorder.LedgerUnavailable when it could not be recorded; the fact is then heard again
     */
    public void done(EscalationId escalation, Step step, UUID cause, Instant at) {
        try {
            recorder.record(new CompleteStep(escalation, step, cause, at), Worker.LEDGER, null);
        } catch (RuleBroken refusal) {
            if (refusal.kind() != Kind.NOT_FOUND && !refusal.key().equals("personal-data-erased")) {
                throw refusal;
            }
            LOG.debug("step {} of {} is waited for by nobody: {}", step, escalation, refusal.getMessage());
        }
    }
}
