package org.caseledger.app.automation.raising;

import java.util.Set;
import java.util.UUID;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.WorkerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises what a rule asks for, once for each cause, and at most one open escalation for each rule and subject. */
public final class EscalationRaiser {

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
     * Raises the escalation, or does nothing where it has been raised or the rule has one open for the subject.
     *
     * @param children whose record it is about; left out where the rule concerns staff
     * @param aboutRecordOf whose record it is about
     * @return the escalation, raised now or before; one that was never raised where another is open
     * @throws Recorder.LedgerUnavailable when it could not be recorded; the fact is then heard again
     */
    public EscalationId raise(Ground ground, Set<ChildId> children, WorkerId aboutRecordOf, Cause cause) {
        return raise(idOf(ground.rule(), cause.event()), ground, children, aboutRecordOf, cause);
    }

    /**
     * The same under an id of its own, for a rule that asks several times because of one fact.
     *
     * @param escalation the same whenever the same is asked
     * @throws Recorder.LedgerUnavailable when it could not be recorded
     */
    public EscalationId raise(
            EscalationId escalation, Ground ground, Set<ChildId> children, WorkerId aboutRecordOf, Cause cause) {
        Set<ChildId> about = ground.rule().queue().isForStaffMatters() ? Set.of() : children;
        RaiseEscalation command = new RaiseEscalation(
                escalation,
                ground.rule(),
                ground.rule().inForce(rules.inForceAt(cause.recordedAt())).rule(),
                ground.rating(),
                ground.tier(),
                ground.subject(),
                cause.event(),
                cause.recordedAt(),
                about,
                teams.teamOf(about, aboutRecordOf),
                aboutRecordOf,
                ground.hiddenFrom(),
                calendars.inForceAt(cause.recordedAt()));
        try {
            recorder.record(command, Worker.LEDGER, null);
        } catch (RuleBroken refusal) {
            if (!refusal.key().equals(ONE_IS_OPEN)) {
                throw refusal;
            }
            LOG.debug("{} was not raised for {}: {}", ground.rule(), ground.subject(), refusal.getMessage());
        }
        return escalation;
    }

    /** What a rule raises for a cause has one id, however often it is asked for. */
    public static EscalationId idOf(EscalationRule rule, UUID cause) {
        return new EscalationId(LedgerIds.derived("escalation", rule.reference().id().value(), cause.toString()));
    }
}
