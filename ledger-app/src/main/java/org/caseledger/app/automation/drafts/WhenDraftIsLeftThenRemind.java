package org.caseledger.app.automation.drafts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.caseledger.app.automation.Automation;
import org.caseledger.app.automation.deadlines.Look;
import org.caseledger.app.automation.drafts.AgeingDrafts.Begun;
import org.caseledger.app.automation.raising.Cause;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.app.automation.raising.StepsDone;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.guideline.RuleBooks;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.raising.Ground;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.inforce.Measure;
import org.caseledger.domain.staff.StaffEvent.WorkerLeft;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.ClockKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A draft of two working days reminds its author, and what the author leaves the manager; what a leaver leaves goes to the
 * manager at once (ESC-19). It names no child and no word of the draft. Recording or discarding it ends it.
 */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenDraftIsLeftThenRemind implements Automation, Look {

    private static final Logger LOG = LoggerFactory.getLogger(WhenDraftIsLeftThenRemind.class);

    /** No two working days are over sooner. */
    private static final Duration SHORTEST = Duration.ofHours(23);

    private static final int AT_ONCE = 200;

    private final AgeingDrafts drafts;
    private final EscalationRaiser escalations;
    private final StepsDone steps;
    private final RuleBooks rules;
    private final WorkingCalendars calendars;
    private final Duration keep;
    private final InstantSource clock;

    WhenDraftIsLeftThenRemind(
            AgeingDrafts drafts, EscalationRaiser escalations, StepsDone steps, RuleBooks rules,
            WorkingCalendars calendars, Duration keep, InstantSource clock) {
        this.drafts = drafts;
        this.escalations = escalations;
        this.steps = steps;
        this.rules = rules;
        this.calendars = calendars;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "drafts-left-lying";
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        for (Begun draft : drafts.notAskedSince(now.minus(SHORTEST), AT_ONCE)) {
            int days = EscalationRule.LEFT_UNFINISHED.inForce(rules.inForceAt(now)).value(Measure.WORKING_DAYS);
            Instant old = calendars.inForceAt(now).due(new Allowance(ClockKind.WD, days), draft.startedAt()).dueAt();
            if (now.isAfter(old)) {
                ask(draft, Queue.AUTHOR.tier(), now);
            }
        }
        for (Begun draft : drafts.dealtWith()) {
            steps.done(
                    EscalationRaiser.idOf(EscalationRule.LEFT_UNFINISHED, draft.cause()), Step.FINISH, draft.cause(),
                    now);
            drafts.forget(draft);
        }
        int destroyed = drafts.destroySavedBefore(now.minus(keep));
        if (destroyed > 0) {
            LOG.info("{} drafts were destroyed with their keys: nobody had saved them for {}", destroyed, keep);
        }
    }

    /** What was asked of the leaver already goes on to the manager as every item of a leaver does. */
    @EventHandler
    void on(WorkerLeft event, @Timestamp Instant recordedAt) {
        drafts.notAskedOf(event.worker(), recordedAt)
                .forEach(draft -> ask(draft, Queue.TEAM_MANAGER.tier(), recordedAt));
    }

    private void ask(Begun draft, int tier, Instant at) {
        escalations.raise(
                Ground.of(EscalationRule.LEFT_UNFINISHED, new Subject(SubjectType.DRAFT, draft.cause())).forTier(tier),
                Set.of(),
                draft.author(),
                new Cause(draft.cause(), at, draft.author()));
        drafts.asked(draft);
    }
}
