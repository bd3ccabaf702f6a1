package org.caseledger.app.automation;

import java.util.Objects;
import java.util.Set;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationGrounds;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.TeamCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises what a rule asks for, once for each cause, and at most one open escalation for each rule and subject. */
final class EscalationRaiser {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationRaiser.class);

    private static final String ONE_IS_OPEN = "escalation-already-open";

    private final Recorder recorder;
    private final WorkingCalendars calendars;
    private final ChildTeams teams;
    private final RuleBooks rules;

    EscalationRaiser(Recorder recorder, WorkingCalendars calendars, ChildTeams teams, RuleBooks rules) {
        this.recorder = recorder;
        this.calendars = calendars;
        this.teams = teams;
        this.rules = rules;
    }

    /**
     * Raises what a fact asks for by the rules in force when it was recorded.
     *
     * @throws Recorder.LedgerUnavailable when it could not be recorded; the fact is then heard again
     */
    void raise(LedgerEvent fact, Cause cause) {
        for (EscalationGrounds.Ground ground : EscalationGrounds.in(fact, rules.inForceAt(cause.recordedAt()))) {
            raise(ground.rule(), ground.subject(), ground.children(), cause);
        }
    }

    /**
     * Raises the escalation, or does nothing where it has been raised or the rule has one open for the subject.
     *
     * @throws Recorder.LedgerUnavailable when it could not be recorded; the fact is then heard again
     */
    void raise(EscalationRule rule, Subject subject, Set<ChildId> children, Cause cause) {
        EscalationId escalation = new EscalationId(LedgerIds.derived(
                "escalation", rule.reference().id().value(), cause.event().toString()));
        RaiseEscalation command = new RaiseEscalation(
                escalation,
                rule,
                subject,
                cause.event(),
                cause.recordedAt(),
                children,
                teamOf(children),
                cause.recordedBy(),
                calendars.inForceAt(cause.recordedAt()));
        try {
            recorder.record(command, Worker.LEDGER, null);
        } catch (RuleBroken refusal) {
            if (!refusal.key().equals(ONE_IS_OPEN)) {
                throw refusal;
            }
            LOG.debug("{} was not raised for {}: {}", rule.reference().id(), subject, refusal.getMessage());
        }
    }

    private @Nullable TeamCode teamOf(Set<ChildId> children) {
        return children.stream().sorted().map(teams::teamOf).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
