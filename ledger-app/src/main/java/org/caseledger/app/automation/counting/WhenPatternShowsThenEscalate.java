package org.caseledger.app.automation.counting;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.LanguageWarningGiven;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.contact.ContactEvent.TimingExplained;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.raising.Pattern;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;

/**
 * Three warnings about language for one child (ESC-17), or three contacts of one worker out of hours or over-long
 * (ESC-16), within 28 days. The second is about how somebody works, so it names no child.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenPatternShowsThenEscalate implements Automation {

    private final CountedFacts facts;
    private final EscalationRaiser escalations;
    private final RuleBooks rules;

    WhenPatternShowsThenEscalate(CountedFacts facts, EscalationRaiser escalations, RuleBooks rules) {
        this.facts = facts;
        this.escalations = escalations;
        this.rules = rules;
    }

    @EventHandler
    void on(LanguageWarningGiven event, @MessageIdentifier String id, @Timestamp Instant recordedAt,
            MetaData envelope) {
        UUID fact = UUID.fromString(id);
        Pattern pattern = pattern(EscalationRule.WARNINGS_PATTERN, recordedAt);
        Set<ChildId> shown = new LinkedHashSet<>();
        for (ChildId child : event.children()) {
            facts.count(Kind.WARNING,
                    new Counted(child.value(), fact, event.contact().value(), event.occurredAt(), ""));
            if (isMade(pattern, Kind.WARNING, child.value(), fact, event.occurredAt())) {
                shown.add(child);
            }
        }
        if (!shown.isEmpty()) {
            Cause cause = Cause.of(id, recordedAt, envelope);
            Subject subject = new Subject(SubjectType.CHILD, shown.iterator().next().value());
            escalations.raise(
                    Ground.of(EscalationRule.WARNINGS_PATTERN, subject), shown, cause.recordedBy(), cause);
        }
    }

    /** Whoever tried to reach the family is whose contact it is, whoever answers the checks. */
    @EventHandler
    void on(ContactAttemptRecorded event, @MessageIdentifier String id, MetaData envelope) {
        UUID contact = event.contact().value();
        WorkerId author = Cause.of(id, event.occurredAt(), envelope).recordedBy();
        facts.count(Kind.AUTHOR,
                new Counted(contact, UUID.fromString(id), contact, event.occurredAt(), author.toString()));
    }

    @EventHandler
    void on(TimingExplained event, @MessageIdentifier String id, @Timestamp Instant recordedAt) {
        unusual(event.contact(), id, recordedAt);
    }

    @EventHandler
    void on(PolicyChecksEvaluated event, @MessageIdentifier String id, @Timestamp Instant recordedAt) {
        if (event.results().stream().anyMatch(WhenPatternShowsThenEscalate::isAboutTiming)) {
            unusual(event.contact(), id, recordedAt);
        }
    }

    private static boolean isAboutTiming(CheckResult check) {
        return check.result() == Result.NOT_MET
                && (check.rule().id().equals(GuidelineRule.R15.id())
                        || check.rule().id().equals(GuidelineRule.R16.id()));
    }

    /** Once for each contact, however many of its facts show it. */
    private void unusual(ContactId contact, String id, Instant recordedAt) {
        Counted tried = facts.lastHeard(Kind.AUTHOR, contact.value(), contact.value()).orElse(null);
        if (tried == null) {
            return; // recorded in error meanwhile
        }
        WorkerId author = WorkerId.of(tried.detail());
        facts.count(Kind.UNUSUAL_TIMING,
                new Counted(author.value(), contact.value(), contact.value(), tried.at(), ""));
        if (isMade(pattern(EscalationRule.TIMING_PATTERN, recordedAt), Kind.UNUSUAL_TIMING, author.value(),
                contact.value(), tried.at())) {
            escalations.raise(
                    Ground.of(EscalationRule.TIMING_PATTERN, new Subject(SubjectType.WORKER, author.value())),
                    Set.of(), author, new Cause(UUID.fromString(id), recordedAt, author));
        }
    }

    private boolean isMade(Pattern pattern, Kind kind, UUID about, UUID fact, Instant at) {
        List<Instant> others = facts.others(kind, about, fact).stream().map(Counted::at).toList();
        return pattern.isMadeBy(at, others);
    }

    private Pattern pattern(EscalationRule rule, Instant recordedAt) {
        return Pattern.of(rule.inForce(rules.inForceAt(recordedAt)));
    }
}
