package org.caseledger.projections;

import static org.caseledger.projections.Facts.CALL;
import static org.caseledger.projections.Facts.CONCERN;
import static org.caseledger.projections.Facts.MANAGER;
import static org.caseledger.projections.Facts.MIRA;
import static org.caseledger.projections.Facts.NORTH;
import static org.caseledger.projections.Facts.PRACTITIONER;
import static org.caseledger.projections.Facts.SIBLINGS;
import static org.caseledger.projections.Facts.TEN;
import static org.caseledger.projections.Facts.sealed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.Rating;
import org.caseledger.domain.child.ChildEvent;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.RuleReference;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.ClockKind;
import org.caseledger.domain.time.Deadline;

/** What can happen to an escalation, and a ledger with every kind of fact there is. */
public final class EscalationFacts {

    public static final EscalationId CLOTHING = EscalationId.of("00000000-0000-4000-8000-0000000000e4");
    public static final EscalationId DANGER = EscalationId.of("00000000-0000-4000-8000-0000000000e1");
    public static final Instant ACKNOWLEDGE_BY = TEN.plus(Duration.ofHours(6));
    public static final Instant DECIDE_BY = TEN.plus(Duration.ofHours(79));

    private static final Subject THE_CALL = new Subject(SubjectType.CONTACT, CALL.value());

    private EscalationFacts() {}

    public static EscalationEvent.EscalationRaised clothingRaised() {
        return clothingRaised(CLOTHING, NORTH, TEN);
    }

    public static EscalationEvent.EscalationRaised clothingRaised(EscalationId id, TeamCode team, Instant at) {
        return new EscalationEvent.EscalationRaised(
                id, rule(4), THE_CALL, new UUID(1, 1), SIBLINGS, team, PRACTITIONER, null, Rating.AMBER, 1,
                Queue.TEAM_MANAGER, false,
                List.of(
                        due(Step.ACKNOWLEDGE, ClockKind.WORK, at.plus(Duration.ofHours(6))),
                        due(Step.DECIDE, ClockKind.WD, at.plus(Duration.ofHours(79))),
                        due(Step.RECORD_ON_CHILD, ClockKind.WD, at.plus(Duration.ofHours(79)))),
                at);
    }

    public static EscalationEvent.EscalationRaised dangerRaised() {
        return new EscalationEvent.EscalationRaised(
                DANGER, rule(1), new Subject(SubjectType.CONCERN, CONCERN.value()), new UUID(1, 2), Set.of(MIRA),
                NORTH, PRACTITIONER, null, Rating.RED, 1, Queue.TEAM_MANAGER, true,
                List.of(due(Step.ACKNOWLEDGE, ClockKind.CLOCK, TEN.plus(Duration.ofHours(2)))), TEN);
    }

    public static EscalationEvent.EscalationAcknowledged acknowledged(EscalationId id, Instant at) {
        return new EscalationEvent.EscalationAcknowledged(id, SIBLINGS, MANAGER, at);
    }

    public static EscalationEvent.EscalationAssigned assigned(EscalationId id, Instant at) {
        return new EscalationEvent.EscalationAssigned(id, SIBLINGS, MANAGER, PRACTITIONER, at);
    }

    public static EscalationEvent.ManagerDecisionRecorded decided(EscalationId id, Instant at) {
        return new EscalationEvent.ManagerDecisionRecorded(
                id, SIBLINGS, null, MANAGER, Decision.VISIT, sealed("see them at home"),
                List.of(sealed("ring the school")),
                at);
    }

    public static EscalationEvent.EscalationResolved resolved(EscalationId id, Instant at) {
        return new EscalationEvent.EscalationResolved(
                id, SIBLINGS, null, MANAGER, ResolutionOutcome.DONE, sealed("seen and well"), rule(4), THE_CALL, at);
    }

    public static EscalationEvent.ReturnedForInformation returned(EscalationId id, Instant at) {
        return new EscalationEvent.ReturnedForInformation(id, SIBLINGS, null, MANAGER, sealed("who else was there?"),
                at);
    }

    public static EscalationEvent.InformationProvided answered(EscalationId id, Instant at) {
        return new EscalationEvent.InformationProvided(id, SIBLINGS, null, PRACTITIONER, sealed("an aunt"), at);
    }

    public static EscalationEvent.EscalationReopened reopened(EscalationId id, Instant at) {
        return new EscalationEvent.EscalationReopened(
                id, SIBLINGS, null, MANAGER, sealed("it happened again"), rule(4), THE_CALL,
                List.of(due(Step.ACKNOWLEDGE, ClockKind.WORK, at.plus(Duration.ofHours(6)))), at);
    }

    public static EscalationEvent.EscalationStepCompleted completed(EscalationId id, Step step, Instant at) {
        return new EscalationEvent.EscalationStepCompleted(id, SIBLINGS, step, new UUID(1, 3), at);
    }

    public static EscalationEvent.DeadlineMissed missed(EscalationId id, Step step, Instant due) {
        return new EscalationEvent.DeadlineMissed(id, SIBLINGS, step, 1, due);
    }

    public static EscalationEvent.RaisedToNextTier raisedToSecondTier(EscalationId id, Instant at) {
        return new EscalationEvent.RaisedToNextTier(
                id, SIBLINGS, 2, Queue.SERVICE_MANAGER,
                List.of(due(Step.ACKNOWLEDGE, ClockKind.WORK, at.plus(Duration.ofHours(6)))), at);
    }

    public static EscalationEvent.DeadlineExtended extended(EscalationId id, Instant dueAt, Instant at) {
        return new EscalationEvent.DeadlineExtended(
                id, SIBLINGS, null, MANAGER, due(Step.DECIDE, ClockKind.WD, dueAt), sealed("a day of mourning"), at);
    }

    public static EscalationEvent.EscalationReturnedToTeam returnedToTeam(EscalationId id, Instant at) {
        return new EscalationEvent.EscalationReturnedToTeam(
                id, SIBLINGS, PRACTITIONER,
                List.of(due(Step.ACKNOWLEDGE, ClockKind.WORK, at.plus(Duration.ofHours(6)))), at);
    }

    public static EscalationEvent.NotificationUndelivered undelivered(EscalationId id, Instant at) {
        return new EscalationEvent.NotificationUndelivered(id, SIBLINGS, 1, at);
    }

    /** At least one fact of every kind in the catalogue, as entries of a ledger in which they could have followed each other. */
    public static LedgerInMemory everyKind() {
        LedgerInMemory ledger = new LedgerInMemory();
        Facts.ofTheRegister().forEach(event -> ledger.record("staff", event));
        for (ChildEvent event : List.of(Facts.opened(MIRA), Facts.allocated(MIRA, Facts.SOUTH), Facts.planned(MIRA))) {
            ledger.record("child", event);
        }
        List<LedgerEvent> contact = List.of(
                Facts.attempt(AttemptOutcome.HELD, TEN), Facts.held(), Facts.participants(), Facts.timing(),
                Facts.expectations(), Facts.warning(1),
                Facts.continued(), Facts.informed(), Facts.checks(), Facts.breach(), Facts.terminated(),
                Facts.concluded(),
                Facts.noted(), Facts.corrected(), Facts.inError());
        contact.forEach(event -> ledger.record("contact", event));
        List<LedgerEvent> concern = new ArrayList<>(List.of(Facts.reported(true), Facts.triaged()));
        concern.addAll(Facts.afterTriage());
        concern.forEach(event -> ledger.record("concern", event));
        List<LedgerEvent> escalation = new ArrayList<>();
        Collections.addAll(
                escalation, clothingRaised(), missed(CLOTHING, Step.ACKNOWLEDGE, TEN),
                raisedToSecondTier(CLOTHING, TEN),
                acknowledged(CLOTHING, TEN), assigned(CLOTHING, TEN), returned(CLOTHING, TEN), answered(CLOTHING, TEN),
                completed(CLOTHING, Step.RECORD_ON_CHILD, TEN), decided(CLOTHING, TEN), resolved(CLOTHING, TEN),
                reopened(CLOTHING, TEN), undelivered(CLOTHING, TEN), acknowledged(CLOTHING, TEN),
                returnedToTeam(CLOTHING, TEN), extended(CLOTHING, DECIDE_BY, TEN));
        escalation.forEach(event -> ledger.record("escalation", event));
        Facts.onTheWayToMosaic().forEach(event -> ledger.record("case-notes", event));
        ledger.record("danger", dangerRaised());
        ledger.record("export", Facts.exported());
        Facts.aboutStaffAndReadings().forEach(event -> ledger.record("staff-side", event));
        CouncilFacts.all().forEach(event -> ledger.record("council", event));
        Facts.retention(Facts.ROSE).forEach(event -> ledger.record("other child", event));
        return ledger;
    }

    private static DueStep due(Step step, ClockKind clock, Instant at) {
        return new DueStep(step, new Deadline(at, clock, new CalendarVersion("england-and-wales-2026-11"), false));
    }

    private static RuleReference rule(int number) {
        return new RuleReference(new RuleId("ESC-" + number), 1, RuleSource.GUIDELINE);
    }
}
