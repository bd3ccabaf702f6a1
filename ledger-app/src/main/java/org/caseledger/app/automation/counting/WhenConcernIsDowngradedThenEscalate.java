package org.caseledger.app.automation.counting;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.counting.CountedFacts.Counted;
import org.caseledger.app.automation.raising.Cause;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.domain.Rating;
import org.caseledger.domain.concern.ConcernEvent.ConcernTriaged;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.inforce.Measure;

/** A concern that was judged less urgent for the second time goes to the service manager (ESC-24). */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenConcernIsDowngradedThenEscalate implements Automation {

    private final CountedFacts facts;
    private final EscalationRaiser escalations;
    private final RuleBooks rules;

    WhenConcernIsDowngradedThenEscalate(CountedFacts facts, EscalationRaiser escalations, RuleBooks rules) {
        this.facts = facts;
        this.escalations = escalations;
        this.rules = rules;
    }

    @EventHandler
    void on(ConcernTriaged event, @MessageIdentifier String id, @Timestamp Instant recordedAt, MetaData envelope) {
        UUID concern = event.concern().value();
        Counted triage = new Counted(
                concern, UUID.fromString(id), concern, event.occurredAt(), event.rating().name());
        facts.count(Kind.TRIAGED, triage);
        boolean lower = facts.lastHeard(Kind.TRIAGED, concern, triage.event())
                .map(before -> Rating.valueOf(before.detail()).compareTo(event.rating()) < 0)
                .orElse(false);
        if (!lower) {
            return;
        }
        facts.count(Kind.DOWNGRADED, triage);
        int times = facts.others(Kind.DOWNGRADED, concern, triage.event()).size() + 1;
        if (times >= EscalationRule.CONCERN_UNSETTLED.inForce(rules.inForceAt(recordedAt)).value(Measure.COUNT)) {
            Cause cause = Cause.of(id, recordedAt, envelope);
            escalations.raise(
                    Ground.of(EscalationRule.CONCERN_UNSETTLED, new Subject(SubjectType.CONCERN, concern)),
                    event.children(), cause.recordedBy(), cause);
        }
    }
}
