package org.caseledger.domain.concern;

import java.time.Instant;
import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.Wording;
import org.caseledger.domain.concern.ConcernCommand.AcknowledgeReferral;
import org.caseledger.domain.concern.ConcernCommand.HoldStrategyDiscussion;
import org.caseledger.domain.concern.ConcernCommand.NameAllegedWorker;
import org.caseledger.domain.concern.ConcernCommand.RecordImmediateAction;
import org.caseledger.domain.concern.ConcernCommand.RecordLadoOutcome;
import org.caseledger.domain.concern.ConcernCommand.RecordReferralDecision;
import org.caseledger.domain.concern.ConcernCommand.RecordSection47Outcome;
import org.caseledger.domain.concern.ConcernCommand.ReferConcern;
import org.caseledger.domain.concern.ConcernCommand.StartSection47Enquiry;
import org.caseledger.domain.concern.ConcernEvent.ImmediateActionRecorded;
import org.caseledger.domain.concern.ConcernEvent.LadoOutcomeRecorded;
import org.caseledger.domain.concern.ConcernEvent.LadoReferralMade;
import org.caseledger.domain.concern.ConcernEvent.MashReferralMade;
import org.caseledger.domain.concern.ConcernEvent.ReferralAcknowledged;
import org.caseledger.domain.concern.ConcernEvent.ReferralDecisionRecorded;
import org.caseledger.domain.concern.ConcernEvent.Section47EnquiryStarted;
import org.caseledger.domain.concern.ConcernEvent.Section47OutcomeRecorded;
import org.caseledger.domain.concern.ConcernEvent.StaffAllegationMade;
import org.caseledger.domain.concern.ConcernEvent.StrategyDiscussionHeld;
import org.caseledger.domain.concern.ConcernState.Reported;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.time.Allowance;
import org.caseledger.domain.time.ClockKind;
import org.caseledger.domain.time.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a concern: at once, by referral, by the agencies together. What happened is recorded whoever reported
 * the concern and whatever has become of it; only an answer to something nobody recorded is refused.
 */
final class ConcernStepRules {

    /** From the strategy discussion to the initial child protection conference (Working Together). */
    private static final Allowance CONFERENCE = new Allowance(ClockKind.WD, 15);

    private ConcernStepRules() {}

    /** Whoever did it says so, the reporter too, and whatever has become of the concern. */
    static List<ConcernEvent> decide(RecordImmediateAction command, ConcernState state) {
        Reported concern = ConcernStanding.requireSomebodyElse(command, command.by(), state);
        Wording.requireNarrative("action", command.action());
        Wording.requireNarrative("reference", command.reference());
        return List.of(new ImmediateActionRecorded(
                command.concern(),
                concern.children(),
                command.action(),
                command.agency(),
                command.reference(),
                command.by(),
                command.at()));
    }

    /** A referral that was made is recorded, whoever reported the concern and whatever has become of it. */
    static List<ConcernEvent> decide(ReferConcern command, ConcernState state) {
        Reported concern = ConcernStanding.requireSomebodyElse(command, command.by(), state);
        Wording.requireNarrative("reason", command.reason());
        return List.of(switch (command.to()) {
            case MASH -> new MashReferralMade(
                    command.concern(), concern.children(), command.reason(), command.by(), command.at());
            case LADO -> new LadoReferralMade(
                    command.concern(), concern.children(), command.reason(), command.by(), command.at());
        });
    }

    /** Each worker is named once. */
    static List<ConcernEvent> decide(NameAllegedWorker command, ConcernState state) {
        Reported concern = ConcernStanding.requireSomebodyElse(command, command.by(), state);
        if (concern.alleged().contains(command.alleged())) {
            throw new RuleBroken(
                    Kind.CONFLICT, "alleged-already-named",
                    "this worker has been named in concern " + command.concern() + " already");
        }
        return List.of(
                new StaffAllegationMade(command.concern(), command.alleged(), command.by(), command.at()));
    }

    static List<ConcernEvent> decide(AcknowledgeReferral command, ConcernState state) {
        Reported concern = requireReferred(command, command.to(),
                ConcernStanding.requireSomebodyElse(command, command.by(), state));
        Wording.requireNarrative("reference", command.reference());
        return List.of(new ReferralAcknowledged(
                command.concern(), concern.children(), command.to(), command.reference(), command.by(), command.at()));
    }

    static List<ConcernEvent> decide(RecordReferralDecision command, ConcernState state) {
        Reported concern = requireReferred(command, command.to(),
                ConcernStanding.requireSomebodyElse(command, command.by(), state));
        Wording.requireNarrative("rationale", command.rationale());
        return List.of(new ReferralDecisionRecorded(
                command.concern(), concern.children(), command.to(), command.decision(), command.rationale(),
                command.by(), command.at()));
    }

    static List<ConcernEvent> decide(HoldStrategyDiscussion command, ConcernState state) {
        Reported concern = ConcernStanding.requireSomebodyElse(command, command.by(), state);
        Wording.requireNarrative("rationale", command.rationale());
        return List.of(new StrategyDiscussionHeld(
                command.concern(), concern.children(), command.attendees(), command.outcome(), command.rationale(),
                command.by(), command.at()));
    }

    static List<ConcernEvent> decide(StartSection47Enquiry command, ConcernState state) {
        Reported concern = ConcernStanding.requireSomebodyElse(command, command.by(), state);
        if (concern.openEnquiry() != null) {
            throw new RuleBroken(
                    Kind.CONFLICT, "enquiry-already-open",
                    "an enquiry on concern " + command.concern() + " is open already");
        }
        Wording.requireNarrative("reason", command.reason());
        return List.of(new Section47EnquiryStarted(
                command.concern(), concern.children(), command.reason(), command.by(), command.at()));
    }

    static List<ConcernEvent> decide(RecordSection47Outcome command, ConcernState state) {
        Reported concern = ConcernStanding.requireSomebodyElse(command, command.by(), state);
        Instant began = concern.openEnquiry();
        if (began == null) {
            throw new RuleBroken(
                    Kind.CONFLICT, "no-enquiry-open", "no enquiry on concern " + command.concern() + " is open");
        }
        if (command.at().isBefore(began)) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE, "ended-before-started",
                    "the enquiry began at " + began + ", after its outcome at " + command.at());
        }
        Wording.requireNarrative("rationale", command.rationale());
        return List.of(new Section47OutcomeRecorded(
                command.concern(), concern.children(), command.outcome(), command.conferenceRequired(),
                conferenceDue(command, concern.discussedAt(), began), command.rationale(), command.by(),
                command.at()));
    }

    static List<ConcernEvent> decide(RecordLadoOutcome command, ConcernState state) {
        Reported concern = ConcernStanding.requireSomebodyElse(command, command.by(), state);
        if (concern.alleged().isEmpty()) {
            requireReferred(command, ReferralTo.LADO, concern);
        }
        Wording.requireNarrative("rationale", command.rationale());
        return List.of(new LadoOutcomeRecorded(
                command.concern(), concern.children(), command.outcome(), command.rationale(), command.by(),
                command.at()));
    }

    private static @Nullable Deadline conferenceDue(
            RecordSection47Outcome command, @Nullable Instant discussedAt, Instant began) {
        return command.conferenceRequired()
                ? command.calendar().due(CONFERENCE, discussedAt == null ? began : discussedAt)
                : null;
    }

    private static Reported requireReferred(ConcernCommand command, ReferralTo to, Reported concern) {
        if (!concern.referredTo().contains(to)) {
            throw new RuleBroken(
                    Kind.CONFLICT, "concern-not-referred",
                    "no referral of concern " + command.concern() + " to " + to + " has been recorded");
        }
        return concern;
    }
}
