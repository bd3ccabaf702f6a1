package org.caseledger.domain.escalation.raising;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.Rating;
import org.caseledger.domain.concern.ConcernEvent.ConcernReopened;
import org.caseledger.domain.concern.ConcernEvent.SafeguardingConcernReported;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ContactEvent.LanguageWarningGiven;
import org.caseledger.domain.contact.ContactEvent.PolicyBreachRecorded;
import org.caseledger.domain.contact.ending.ContinuationReason;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.inforce.RulesInForce;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernRaised;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent.PracticeConcernReported;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernType;

/** What one fact raises by itself, whatever was recorded before it. */
public final class EscalationGrounds {

    private EscalationGrounds() {}

    /**
     * Every ground in a fact; none where it asks for nobody.
     *
     * @param rules as in force when the fact was recorded; one may be switched off
     */
    public static List<Ground> in(LedgerEvent fact, RulesInForce rules) {
        return of(fact).stream().filter(ground -> ground.rule().inForce(rules).isSwitchedOn()).toList();
    }

    private static List<Ground> of(LedgerEvent fact) {
        return switch (fact) {
            case SafeguardingConcernReported reported -> of(reported);
            case ConcernReopened reopened -> List.of(Ground.of(
                    EscalationRule.CONCERN_UNSETTLED, subject(reopened.concern())));
            case ContactTerminated ended -> of(ended);
            case ContactContinuedWithRationale carriedOn -> of(carriedOn);
            case LanguageWarningGiven warning -> of(warning);
            case PracticeConcernRaised raised ->
                of(raised.practiceConcern(), raised.type(), raised.rating(), raised.worker());
            case PracticeConcernReported reported -> of(reported);
            case PolicyBreachRecorded breach -> of(breach);
            default -> List.of();
        };
    }

    /** Immediate danger takes in what an ordinary concern asks for; an allegation goes to the designated officer too. */
    private static List<Ground> of(SafeguardingConcernReported reported) {
        Subject subject = subject(reported.concern());
        List<Ground> grounds = new ArrayList<>();
        grounds.add(Ground.of(
                reported.immediateDanger() ? EscalationRule.IMMEDIATE_DANGER : EscalationRule.CONCERN_REPORTED,
                subject));
        if (reported.categories().contains(ConcernCategory.STAFF_ALLEGATION)) {
            grounds.add(Ground.of(EscalationRule.STAFF_ALLEGATION, subject));
        }
        return List.copyOf(grounds);
    }

    private static List<Ground> of(ContactTerminated ended) {
        Subject subject = subject(ended.contact());
        return switch (ended.reason()) {
            case CLOTHING -> List.of(Ground.of(EscalationRule.ENDED_FOR_CLOTHING, subject));
            case LANGUAGE -> List.of(Ground.of(EscalationRule.ENDED_FOR_LANGUAGE, subject));
            case SAFETY, SETTING, TECHNICAL, FAMILY_ENDED, CHILD_ENDED, OTHER -> List.of();
        };
    }

    /** A home without another private place is nobody's fault: that is shown on the timeline and asks for nobody. */
    private static List<Ground> of(ContactContinuedWithRationale carriedOn) {
        Ground ground = Ground.of(EscalationRule.CONTINUED_DESPITE_BREACH, subject(carriedOn.contact()));
        return switch (carriedOn.issue()) {
            case CLOTHING -> List.of(ground);
            case SETTING -> carriedOn.reasonCode() == ContinuationReason.NO_OTHER_PRIVATE_SPACE
                    ? List.of()
                    : List.of(ground);
            case LANGUAGE, SAFETY, OTHER -> List.of();
        };
    }

    private static List<Ground> of(LanguageWarningGiven warning) {
        return warning.target() == WarningTarget.WORKER && warning.type() == LanguageType.THREATENING
                ? List.of(Ground.of(EscalationRule.WORKER_SAFETY, subject(warning.contact())).rated(Rating.RED))
                : List.of();
    }

    /** What may have harmed a child goes to the designated officer; nothing of it is known to whom it is about (R12). */
    private static List<Ground> of(PracticeConcernReported reported) {
        if (reported.allegation()) {
            return List.of(Ground.of(EscalationRule.STAFF_ALLEGATION, subject(reported.practiceConcern()))
                    .hiddenFrom(reported.worker()));
        }
        return switch (reported.type()) {
            case LANGUAGE, CONDUCT -> List.of(Ground.of(
                    EscalationRule.CONDUCT_REPORTED, subject(reported.practiceConcern()))
                    .hiddenFrom(reported.worker()));
            case DEVICE, PLATFORM, HOME_EXPOSED, WORKER_SAFETY, SETTING, PRESENTATION ->
                of(reported.practiceConcern(), reported.type(), reported.rating(), reported.worker());
        };
    }

    private static List<Ground> of(
            PracticeConcernId concern, PracticeConcernType type, Rating rating, WorkerId worker) {
        Rating urgency = rating == Rating.RED ? Rating.RED : Rating.AMBER;
        return switch (type) {
            case DEVICE, PLATFORM -> List.of(Ground.of(EscalationRule.DATA_PROTECTION, subject(concern))
                    .rated(urgency)
                    .hiddenFrom(worker));
            case HOME_EXPOSED, WORKER_SAFETY -> List.of(Ground.of(EscalationRule.WORKER_SAFETY, subject(concern))
                    .rated(urgency)
                    .hiddenFrom(worker));
            case SETTING, PRESENTATION, LANGUAGE, CONDUCT -> List.of();
        };
    }

    /** Somebody was not suitably dressed, and the call was neither ended nor carried on with reasons (R9). */
    private static List<Ground> of(PolicyBreachRecorded breach) {
        return breach.finding() == Finding.NOT_ENDED
                ? List.of(Ground.of(EscalationRule.CONTINUED_DESPITE_BREACH, subject(breach.contact())))
                : List.of();
    }

    private static Subject subject(ContactId contact) {
        return new Subject(SubjectType.CONTACT, contact.value());
    }

    private static Subject subject(PracticeConcernId concern) {
        return new Subject(SubjectType.PRACTICE_CONCERN, concern.value());
    }

    private static Subject subject(ConcernId concern) {
        return new Subject(SubjectType.CONCERN, concern.value());
    }
}
