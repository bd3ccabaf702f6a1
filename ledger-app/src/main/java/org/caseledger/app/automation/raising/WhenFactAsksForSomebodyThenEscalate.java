package org.caseledger.app.automation.raising;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.EscalationGrounds;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.raising.LateRecording;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent;

/**
 * What a fact asks for by itself: every concern goes to a manager (R18), a call ended for clothing because the guideline
 * says so (R10), one ended for language where the council wants that (ESC-6 can be switched off), a breach on the worker's
 * own side to information governance, and what was recorded late to supervision (ESC-18).
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenFactAsksForSomebodyThenEscalate implements Automation {

    private final EscalationRaiser escalations;
    private final RuleBooks rules;
    private final WorkingCalendars calendars;
    private final boolean forLanguage;

    WhenFactAsksForSomebodyThenEscalate(
            EscalationRaiser escalations, RuleBooks rules, WorkingCalendars calendars, boolean forLanguage) {
        this.escalations = escalations;
        this.rules = rules;
        this.calendars = calendars;
        this.forLanguage = forLanguage;
    }

    @EventHandler
    void on(LedgerEvent event, @MessageIdentifier String id, @Timestamp Instant recordedAt, MetaData envelope) {
        RulesInForce inForce = rules.inForceAt(recordedAt);
        for (Ground ground : EscalationGrounds.in(event, inForce)) {
            if (forLanguage || ground.rule() != EscalationRule.ENDED_FOR_LANGUAGE) {
                raise(ground, event, Cause.of(id, recordedAt, envelope));
            }
        }
        Optional<Ground> late = LateRecording.of(
                event, recordedAt, EscalationRule.RECORDED_LATE.inForce(inForce), calendars.inForceAt(recordedAt));
        late.ifPresent(ground -> raise(ground, event, Cause.of(id, recordedAt, envelope)));
    }

    private void raise(Ground ground, LedgerEvent event, Cause cause) {
        WorkerId about = event instanceof PracticeConcernEvent staffMatter ? staffMatter.worker() : cause.recordedBy();
        escalations.raise(ground, event.children(), about, cause);
    }
}
