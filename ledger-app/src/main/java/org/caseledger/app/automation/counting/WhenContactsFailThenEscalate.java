package org.caseledger.app.automation.counting;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.counting.CountedFacts.Counted;
import org.caseledger.app.automation.raising.Cause;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.domain.Rating;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.PlanRecorded;
import org.caseledger.domain.child.PlanStatus;
import org.caseledger.domain.concern.ConcernEvent.Section47EnquiryStarted;
import org.caseledger.domain.concern.ConcernEvent.Section47OutcomeRecorded;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.ChildSeen;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.FailedContacts;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.ids.ChildId;

/**
 * A planned contact that fails asks for the manager, the second in a row more urgently, and both more so where the child
 * is on a child protection plan or an enquiry under section 47 is open (ESC-8). It waits for the child to be seen; a family
 * that is reached ends the row.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenContactsFailThenEscalate implements Automation {

    private final CountedFacts facts;
    private final EscalationRaiser escalations;
    private final StepsDone steps;
    private final RuleBooks rules;

    WhenContactsFailThenEscalate(
            CountedFacts facts, EscalationRaiser escalations, StepsDone steps, RuleBooks rules) {
        this.facts = facts;
        this.escalations = escalations;
        this.steps = steps;
        this.rules = rules;
    }

    @EventHandler
    void on(ChildRecordOpened event, @MessageIdentifier String id, @Timestamp Instant recordedAt) {
        facts.count(Kind.OPENED, fact(event.child(), id, event.child().value(), recordedAt, ""));
    }

    @EventHandler
    void on(PlanRecorded event, @MessageIdentifier String id) {
        facts.count(Kind.PLAN,
                fact(event.child(), id, event.child().value(), event.occurredAt(), event.status().name()));
    }

    @EventHandler
    void on(Section47EnquiryStarted event, @MessageIdentifier String id) {
        event.children().forEach(child -> facts.count(Kind.ENQUIRY_BEGAN,
                fact(child, id, event.concern().value(), event.occurredAt(), "")));
    }

    @EventHandler
    void on(Section47OutcomeRecorded event, @MessageIdentifier String id) {
        event.children().forEach(child -> facts.count(Kind.ENQUIRY_ENDED,
                fact(child, id, event.concern().value(), event.occurredAt(), "")));
    }

    @EventHandler
    void on(ContactAttemptRecorded event, @MessageIdentifier String id, @Timestamp Instant recordedAt,
            MetaData envelope) {
        UUID contact = event.contact().value();
        if (FailedContacts.hasReached(event.outcome())) {
            for (ChildId child : event.children()) {
                facts.count(Kind.REACHED, fact(child, id, contact, event.occurredAt(), ""));
                done(Kind.WAITS_TO_BE_REACHED, Kind.REACHED, Step.REACH_FAMILY, child, id, event.occurredAt());
            }
        } else if (FailedContacts.isPlannedAndFailed(event)) {
            event.children()
                    .forEach(child -> facts.count(Kind.FAILED, fact(child, id, contact, event.occurredAt(), "")));
            Ground ground = Ground.of(EscalationRule.CONTACT_FAILED, new Subject(SubjectType.CONTACT, contact))
                    .rated(rating(event, recordedAt));
            Cause cause = Cause.of(id, recordedAt, envelope);
            EscalationId raised = escalations.raise(ground, event.children(), cause.recordedBy(), cause);
            event.children().forEach(child -> facts.count(Kind.WAITS_TO_BE_SEEN,
                    new Counted(child.value(), raised.value(), contact, event.occurredAt(), "")));
        }
    }

    @EventHandler
    void on(ContactConcluded event, @MessageIdentifier String id) {
        for (ChildSection section : event.sections()) {
            if (section.seen() == ChildSeen.FULLY || section.seen() == ChildSeen.PARTLY) {
                facts.count(Kind.SEEN,
                        fact(section.child(), id, event.contact().value(), event.occurredAt(), ""));
                done(Kind.WAITS_TO_BE_SEEN, Kind.SEEN, Step.SEE_CHILD, section.child(), id, event.occurredAt());
            }
        }
    }

    @EventHandler
    void on(ContactMarkedRecordedInError event) {
        facts.forget(event.contact().value());
    }

    /** As urgent as it is for the child for whom it is most urgent. */
    private Rating rating(ContactAttemptRecorded event, Instant recordedAt) {
        int urgentFrom = EscalationRule.CONTACT_FAILED.inForce(rules.inForceAt(recordedAt)).value(Measure.COUNT);
        return event.children().stream()
                .map(child -> FailedContacts.rating(
                        facts.failedInARow(child.value(), event.occurredAt()), urgentFrom,
                        isAtRisk(child, event.occurredAt())))
                .min(Comparator.comparingInt(Rating::ordinal))
                .orElse(EscalationRule.CONTACT_FAILED.rating());
    }

    private boolean isAtRisk(ChildId child, Instant moment) {
        return isEnquiredInto(child, moment) || facts.lastBy(Kind.PLAN, child.value(), moment)
                .map(plan -> PlanStatus.valueOf(plan.detail()) == PlanStatus.CP)
                .orElse(false);
    }

    private boolean isEnquiredInto(ChildId child, Instant moment) {
        Set<UUID> ended = facts.by(Kind.ENQUIRY_ENDED, child.value(), moment).stream()
                .map(Counted::record)
                .collect(Collectors.toSet());
        return facts.by(Kind.ENQUIRY_BEGAN, child.value(), moment).stream()
                .anyMatch(began -> !ended.contains(began.record()));
    }

    /** What waits is done once it happened for every child it is about. */
    private void done(Kind waiting, Kind happened, Step step, ChildId child, String id, Instant at) {
        for (Counted each : facts.by(waiting, child.value(), at)) {
            boolean forAll = facts.ofEvent(waiting, each.event()).stream()
                    .allMatch(other -> facts.lastBy(happened, other.about(), at)
                            .map(last -> !last.at().isBefore(other.at()))
                            .orElse(false));
            if (forAll) {
                steps.done(new EscalationId(each.event()), step, UUID.fromString(id), at);
            }
        }
    }

    private static Counted fact(ChildId child, String event, UUID record, Instant at, String detail) {
        return new Counted(child.value(), UUID.fromString(event), record, at, detail);
    }
}
