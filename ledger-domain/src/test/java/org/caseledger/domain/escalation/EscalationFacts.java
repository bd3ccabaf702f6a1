package org.caseledger.domain.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.Rating;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAcknowledged;
import org.caseledger.domain.escalation.EscalationEvent.EscalationAssigned;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.EscalationEvent.EscalationReopened;
import org.caseledger.domain.escalation.EscalationEvent.EscalationResolved;
import org.caseledger.domain.escalation.EscalationEvent.InformationProvided;
import org.caseledger.domain.escalation.EscalationEvent.ManagerDecisionRecorded;
import org.caseledger.domain.escalation.EscalationEvent.ReturnedForInformation;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.WorkingCalendar;

/** One escalation of two siblings' call, as the tests tell it. */
final class EscalationFacts {

    static final EscalationId ESCALATION = EscalationId.random();
    static final Subject SUBJECT = new Subject(SubjectType.CONTACT, UUID.randomUUID());
    static final UUID CAUSE = UUID.randomUUID();
    static final Set<ChildId> CHILDREN = Set.of(ChildId.random(), ChildId.random());
    static final TeamCode TEAM = new TeamCode("north");
    static final WorkerId AUTHOR = WorkerId.random();
    static final WorkerId DEPUTY = WorkerId.random();
    static final Actor MANAGER = new Actor(WorkerId.random(), StaffRole.TEAM_MANAGER);
    static final Instant CAUSE_RECORDED = Instant.parse("2026-11-20T10:12:30.123456Z");
    static final Instant LATER = Instant.parse("2026-11-20T12:00:00Z");
    static final PersonalText.Clear REASON = new PersonalText.Clear("The child needs to be seen.");
    static final PersonalText.Clear ACTION = new PersonalText.Clear("Visit on Monday.");
    static final PersonalText.Clear QUESTION = new PersonalText.Clear("Who else was in the room?");
    static final PersonalText.Clear ANSWER = new PersonalText.Clear("An aunt, off camera.");
    static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new CalendarVersion("test-2026"), ZoneId.of("Europe/London"), LocalTime.of(9, 0), LocalTime.of(17, 0),
            Set.of(), LocalDate.of(2027, 12, 31));

    private EscalationFacts() {}

    static EscalationRaised raised(EscalationRule rule) {
        List<DueStep> due = rule.steps().stream()
                .map(step -> new DueStep(step.step(), CALENDAR.due(step.allowance(), CAUSE_RECORDED)))
                .toList();
        return new EscalationRaised(
                ESCALATION, rule.reference(), SUBJECT, CAUSE, CHILDREN, TEAM, AUTHOR, null,
                rule.rating(), rule.queue().tier(), rule.queue(),
                rule.informsEdt(), due, CAUSE_RECORDED);
    }

    static EscalationAcknowledged acknowledged() {
        return new EscalationAcknowledged(ESCALATION, CHILDREN, MANAGER.worker(), LATER);
    }

    static EscalationAssigned assigned(WorkerId assignee) {
        return new EscalationAssigned(ESCALATION, CHILDREN, MANAGER.worker(), assignee, LATER);
    }

    static ManagerDecisionRecorded decided() {
        return new ManagerDecisionRecorded(
                ESCALATION, CHILDREN, null, MANAGER.worker(), Decision.VISIT, REASON, List.of(ACTION), LATER);
    }

    static EscalationResolved resolved() {
        return new EscalationResolved(
                ESCALATION, CHILDREN, null, MANAGER.worker(), ResolutionOutcome.DONE, REASON,
                EscalationRule.ENDED_FOR_CLOTHING.reference(), SUBJECT, LATER);
    }

    static ReturnedForInformation returned() {
        return new ReturnedForInformation(ESCALATION, CHILDREN, null, MANAGER.worker(), QUESTION, LATER);
    }

    static InformationProvided answered(WorkerId by) {
        return new InformationProvided(ESCALATION, CHILDREN, null, by, ANSWER, LATER);
    }

    static EscalationReopened reopened() {
        return new EscalationReopened(
                ESCALATION, CHILDREN, null, MANAGER.worker(), REASON, EscalationRule.ENDED_FOR_CLOTHING.reference(),
                SUBJECT,
                EscalationRule.ENDED_FOR_CLOTHING.due(Rating.AMBER, CALENDAR, LATER), LATER);
    }
}
