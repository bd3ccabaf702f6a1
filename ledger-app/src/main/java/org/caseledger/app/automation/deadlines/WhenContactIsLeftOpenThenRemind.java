package org.caseledger.app.automation.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.counting.CountedFacts;
import org.caseledger.app.automation.counting.CountedFacts.Counted;
import org.caseledger.app.automation.counting.Kind;
import org.caseledger.app.automation.raising.Cause;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;

/** A contact that is in progress for a day reminds its author, and what the author leaves the manager (ESC-19). */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenContactIsLeftOpenThenRemind implements Automation, Look {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final CountedFacts facts;
    private final EscalationRaiser escalations;
    private final StepsDone steps;
    private final ContactChildren children;
    private final InstantSource clock;

    WhenContactIsLeftOpenThenRemind(
            CountedFacts facts, EscalationRaiser escalations, StepsDone steps, ContactChildren children,
            InstantSource clock) {
        this.facts = facts;
        this.escalations = escalations;
        this.steps = steps;
        this.children = children;
        this.clock = clock;
    }

    @EventHandler
    void on(ContactHeld event, @MessageIdentifier String id, @Timestamp Instant recordedAt, MetaData envelope) {
        WorkerId author = Cause.of(id, recordedAt, envelope).recordedBy();
        UUID contact = event.contact().value();
        facts.count(Kind.IN_PROGRESS,
                new Counted(contact, UUID.fromString(id), contact, recordedAt, author.toString()));
    }

    @EventHandler
    void on(ContactConcluded event, @MessageIdentifier String id) {
        ended(event.contact(), id, event.occurredAt());
    }

    @EventHandler
    void on(ContactTerminated event, @MessageIdentifier String id) {
        ended(event.contact(), id, event.occurredAt());
    }

    @EventHandler
    void on(ContactMarkedRecordedInError event, @MessageIdentifier String id) {
        ended(event.contact(), id, event.occurredAt());
    }

    private void ended(ContactId contact, String id, Instant at) {
        facts.count(Kind.ENDED, new Counted(contact.value(), UUID.fromString(id), contact.value(), at, ""));
        facts.heldBy(contact.value())
                .ifPresent(held -> steps.done(
                        EscalationRaiser.idOf(EscalationRule.LEFT_UNFINISHED, held), Step.FINISH,
                        UUID.fromString(id), at));
    }

    @Override
    public String name() {
        return "contacts-left-open";
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        for (Counted held : facts.inProgressSince(now.minus(A_DAY))) {
            WorkerId author = WorkerId.of(held.detail());
            escalations.raise(
                    Ground.of(EscalationRule.LEFT_UNFINISHED, new Subject(SubjectType.CONTACT, held.about())),
                    children.of(held.about()),
                    author,
                    new Cause(held.event(), now, author));
            facts.count(Kind.ASKED, new Counted(held.about(), held.event(), held.record(), now, ""));
        }
    }
}
