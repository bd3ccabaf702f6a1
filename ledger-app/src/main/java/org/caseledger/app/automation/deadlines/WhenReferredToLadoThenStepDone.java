package org.caseledger.app.automation.deadlines;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.domain.concern.ConcernEvent.LadoReferralMade;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.Step;

/** An allegation against staff waits for the designated officer to be told (ESC-3): the referral is telling them. */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenReferredToLadoThenStepDone implements Automation {

    private final StepsDone steps;
    private final ConcernReports reports;

    WhenReferredToLadoThenStepDone(StepsDone steps, ConcernReports reports) {
        this.steps = steps;
        this.reports = reports;
    }

    @EventHandler
    void on(LadoReferralMade event, @MessageIdentifier String id) {
        UUID report = reports.reportOf(event.concern());
        if (report != null) {
            steps.done(
                    EscalationRaiser.idOf(EscalationRule.STAFF_ALLEGATION, report), Step.REFER_TO_LADO,
                    UUID.fromString(id), event.occurredAt());
        }
    }
}
