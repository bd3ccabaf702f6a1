package org.caseledger.app.automation.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.caseledger.app.automation.counting.CountedFacts;
import org.caseledger.app.automation.counting.CountedFacts.Counted;
import org.caseledger.app.automation.counting.Kind;
import org.caseledger.app.automation.raising.Cause;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.raising.Silence;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.inforce.RuleVersion;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.WorkerId;

/**
 * A family whom nobody has reached for so many days asks for the manager, and again after more (ESC-11). It is about what
 * was not recorded, so it is nobody's own record.
 */
final class WhenNobodyIsReachedThenEscalate implements Look {

    private final CountedFacts facts;
    private final EscalationRaiser escalations;
    private final RuleBooks rules;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    WhenNobodyIsReachedThenEscalate(
            CountedFacts facts, EscalationRaiser escalations, RuleBooks rules, WorkingCalendars calendars,
            InstantSource clock) {
        this.facts = facts;
        this.escalations = escalations;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "families-nobody-reached";
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        RuleVersion rule = EscalationRule.NO_CONTACT.inForce(rules.inForceAt(now));
        for (Counted last : facts.silentSince(now.minus(Duration.ofDays(1)))) {
            Silence.markPassed(last.at(), now, rule, calendars.inForceAt(now))
                    .ifPresent(days -> ask(last, days, now));
        }
    }

    private void ask(Counted last, int days, Instant now) {
        EscalationId escalation = new EscalationId(LedgerIds.derived(
                "escalation", EscalationRule.NO_CONTACT.reference().id().value(), last.about().toString(),
                last.event().toString(), Integer.toString(days)));
        if (facts.wasAsked(last.about(), escalation.value())) {
            return;
        }
        ChildId child = new ChildId(last.about());
        escalations.raise(
                escalation,
                Ground.of(EscalationRule.NO_CONTACT, new Subject(SubjectType.CHILD, last.about())),
                Set.of(child),
                WorkerId.LEDGER,
                new Cause(last.event(), now, WorkerId.LEDGER));
        facts.count(Kind.WAITS_TO_BE_REACHED,
                new Counted(last.about(), escalation.value(), last.about(), last.at(), ""));
        facts.count(Kind.ASKED, new Counted(last.about(), escalation.value(), last.about(), now, ""));
    }
}
