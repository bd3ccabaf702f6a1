package org.caseledger.projections.entry;

import java.util.Locale;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.casenote.CaseNoteEvent;
import org.caseledger.domain.child.ChildEvent;
import org.caseledger.domain.child.PlanStatus;
import org.caseledger.domain.concern.ConcernEvent;
import org.caseledger.domain.concern.terms.ReferralTo;
import org.caseledger.domain.concern.terms.StrategyOutcome;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.ending.ContinuationIssue;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.TimingAspect;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.export.ExportEvent;
import org.caseledger.domain.practiceconcern.PracticeConcernEvent;

/** What happened, in a few plain words. A title names nobody and quotes nobody. */
final class EntryTitle {

    private EntryTitle() {}

    /** The title; refuses facts that are on no page of entries, such as readings. */
    static String of(LedgerEvent event) {
        return switch (event) {
            case ChildEvent child -> ofChild(child);
            case ContactEvent contact -> ofContact(contact);
            case ConcernEvent concern -> ofConcern(concern);
            case CaseNoteEvent note -> ofCaseNote(note);
            case EscalationEvent escalation -> ofEscalation(escalation);
            case PracticeConcernEvent staffMatter -> ofStaffMatter(staffMatter);
            case ExportEvent export -> "Copy of the record taken away";
            default -> throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no title");
        };
    }

    private static String ofChild(ChildEvent event) {
        return switch (event) {
            case ChildEvent.ChildRecordOpened opened -> "Record opened";
            case ChildEvent.PlanRecorded plan -> "Plan: " + words(plan.status());
            case ChildEvent.WorkerAllocated allocated -> "Worker allocated: " + words(allocated.involvement());
            case ChildEvent.LegalHoldApplied applied -> "Legal hold applied";
            case ChildEvent.LegalHoldReleased released -> "Legal hold released";
            case ChildEvent.KeyDestructionAskedFor asked -> "Erasure asked for, by rule " + asked.retentionRule();
            case ChildEvent.KeyDestructionWithdrawn withdrawn -> "Erasure asked for no more";
            case ChildEvent.PersonalDataKeyDestroyed destroyed -> "Words erased, by rule " + destroyed.retentionRule();
        };
    }

    private static String ofContact(ContactEvent event) {
        return switch (event) {
            case ContactEvent.ContactAttemptRecorded attempt ->
                words(attempt.channel()) + ": " + words(attempt.outcome());
            case ContactEvent.ContactHeld held -> words(held.channel()) + " began";
            case ContactEvent.ParticipantsObserved observed -> "Participants observed";
            case ContactEvent.TimingExplained explained -> "Timing explained: " + words(explained.aspect());
            case ContactEvent.LanguageExpectationsExplained explained -> "Language expectations explained";
            case ContactEvent.LanguageWarningGiven warning -> "Language warning " + warning.ordinal();
            case ContactEvent.ContactTerminated terminated -> "Ended early: " + words(terminated.reason());
            case ContactEvent.ContactContinuedWithRationale continued ->
                "Carried on with reasons: " + words(continued.issue());
            case ContactEvent.ManagerInformed informed -> "Manager informed";
            case ContactEvent.PolicyChecksEvaluated checks -> "Guideline checks answered";
            case ContactEvent.PolicyBreachRecorded breach -> "Guideline not met: " + breach.rule().id();
            case ContactEvent.ContactConcluded concluded -> "Contact concluded";
            case ContactEvent.ContactNoteAppended appended -> "Note added";
            case ContactEvent.ContactCorrected corrected ->
                "Correction of entry " + corrected.position() + ": " + corrected.field().fieldName();
            case ContactEvent.ContactMarkedRecordedInError marked -> "Recorded in error";
        };
    }

    private static String ofConcern(ConcernEvent event) {
        return switch (event) {
            case ConcernEvent.SafeguardingConcernReported reported -> reported.immediateDanger()
                    ? "Safeguarding concern reported: immediate danger"
                    : "Safeguarding concern reported";
            case ConcernEvent.StaffAllegationMade allegation -> "Allegation against a member of staff";
            case ConcernEvent.ReferralAcknowledged acknowledged -> "Referral received by " + words(acknowledged.to());
            case ConcernEvent.ReferralDecisionRecorded decided ->
                "Decision of " + words(decided.to()) + ": " + words(decided.decision());
            case ConcernEvent.StrategyDiscussionHeld held -> "Strategy discussion: " + words(held.outcome());
            case ConcernEvent.Section47EnquiryStarted started -> "Section 47 enquiry begun";
            case ConcernEvent.Section47OutcomeRecorded outcome ->
                "Section 47 enquiry: " + words(outcome.outcome());
            case ConcernEvent.LadoOutcomeRecorded outcome -> "Designated officer: " + words(outcome.outcome());
            case ConcernEvent.ConcernTriaged triaged -> "Concern triaged: " + triaged.rating();
            case ConcernEvent.ImmediateActionRecorded action -> "Immediate action recorded";
            case ConcernEvent.MashReferralMade referral -> "Referred to the safeguarding hub";
            case ConcernEvent.LadoReferralMade referral -> "Referred to the designated officer";
            case ConcernEvent.ConcernClosed closed -> "Concern closed: " + words(closed.outcome());
            case ConcernEvent.ConcernReopened reopened -> "Concern reopened";
        };
    }

    private static String ofStaffMatter(PracticeConcernEvent event) {
        return switch (event) {
            case PracticeConcernEvent.PracticeConcernRaised raised ->
                "Practice concern raised: " + words(raised.type()) + ", rule " + raised.rule().id();
            case PracticeConcernEvent.PracticeConcernReported reported ->
                "Practice concern reported: " + words(reported.type());
            case PracticeConcernEvent.PracticeActionRecorded action -> "Action recorded";
            case PracticeConcernEvent.PracticeConcernClosed closed ->
                "Practice concern closed: " + words(closed.outcome());
        };
    }

    private static String ofCaseNote(CaseNoteEvent event) {
        return switch (event) {
            case CaseNoteEvent.MosaicCaseNoteExported exported -> "Case note sent to Mosaic";
            case CaseNoteEvent.MosaicCaseNoteConfirmed confirmed -> "Case note is on Mosaic";
            case CaseNoteEvent.MosaicCaseNoteFailed failed -> "Case note did not reach Mosaic";
        };
    }

    private static String ofEscalation(EscalationEvent event) {
        return switch (event) {
            case EscalationEvent.EscalationRaised raised ->
                "Escalated to a manager: " + raised.rating() + ", rule " + raised.rule().id();
            case EscalationEvent.EscalationAcknowledged acknowledged -> "Escalation acknowledged";
            case EscalationEvent.EscalationAssigned assigned -> "Escalation assigned";
            case EscalationEvent.ManagerDecisionRecorded decided -> "Manager decided: " + words(decided.decision());
            case EscalationEvent.EscalationResolved resolved -> "Escalation resolved: " + words(resolved.outcome());
            case EscalationEvent.ReturnedForInformation returned -> "Escalation returned with a question";
            case EscalationEvent.InformationProvided answered -> "Question of a manager answered";
            case EscalationEvent.EscalationReopened reopened -> "Escalation reopened";
            case EscalationEvent.EscalationStepCompleted completed -> "Escalation: " + words(completed.step());
            case EscalationEvent.DeadlineMissed missed -> "Deadline missed: " + words(missed.step());
            case EscalationEvent.RaisedToNextTier raised -> "Escalation raised to tier " + raised.tier();
            case EscalationEvent.DeadlineExtended extended ->
                "Deadline extended by a later calendar: " + words(extended.due().step());
            case EscalationEvent.EscalationReturnedToTeam returned ->
                "Escalation back with the team: its owner has left";
            case EscalationEvent.NotificationUndelivered undelivered ->
                "Nobody of tier " + undelivered.tier() + " could be told of an escalation";
        };
    }

    private static String words(ReferralTo to) {
        return switch (to) {
            case MASH -> "the safeguarding hub";
            case LADO -> "the designated officer";
        };
    }

    private static String words(StrategyOutcome outcome) {
        return switch (outcome) {
            case SECTION_47_SINGLE_AGENCY -> "section 47 enquiry by one agency";
            case SECTION_47_JOINT -> "joint section 47 enquiry";
            case ASSESSMENT -> "assessment";
            case NO_FURTHER_ACTION -> "no further action";
            case OTHER -> "another course";
        };
    }

    private static String words(Channel channel) {
        return switch (channel) {
            case VIDEO -> "Video call";
            case LIVE_WEBCAM -> "Live webcam session";
            case AUDIO -> "Voice call";
            case PHONE -> "Telephone call";
            case MESSAGE -> "Message";
            case IN_PERSON -> "Visit";
            case LETTER -> "Letter";
            case EMAIL -> "E-mail";
        };
    }

    private static String words(AttemptOutcome outcome) {
        return switch (outcome) {
            case HELD -> "answered";
            case NO_ANSWER -> "no answer";
            case DECLINED_BY_CHILD -> "declined by the child";
            case DECLINED_BY_CARER -> "declined by a parent or carer";
            case CANCELLED_BY_FAMILY -> "cancelled by the family";
            case CANCELLED_BY_PRACTITIONER -> "cancelled by the practitioner";
            case TECHNICAL_FAILURE -> "technical failure";
            case WRONG_PERSON -> "somebody else answered";
            case SENT -> "sent";
            case RECEIVED -> "received";
        };
    }

    private static String words(TimingAspect aspect) {
        return switch (aspect) {
            case OUT_OF_HOURS -> "outside the usual working day";
            case LENGTH -> "longer than usual";
        };
    }

    private static String words(TerminationReason reason) {
        return switch (reason) {
            case CLOTHING -> "clothing was not suitable";
            case LANGUAGE -> "abusive or offensive language";
            case SAFETY -> "somebody was not safe";
            case SETTING -> "the place was not suitable";
            case TECHNICAL -> "the connection failed";
            case FAMILY_ENDED -> "the family ended it";
            case CHILD_ENDED -> "the child ended it";
            case OTHER -> "another reason";
        };
    }

    private static String words(ContinuationIssue issue) {
        return switch (issue) {
            case CLOTHING -> "clothing";
            case LANGUAGE -> "language";
            case SETTING -> "setting";
            case SAFETY -> "safety";
            case OTHER -> "another issue";
        };
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case VISIT -> "visit";
            case CALL_AGAIN -> "call again";
            case STRATEGY_DISCUSSION -> "strategy discussion";
            case SUPERVISION -> "supervision";
            case NO_FURTHER_ACTION -> "no further action";
            case OTHER -> "another course";
        };
    }

    private static String words(PlanStatus status) {
        return switch (status) {
            case CIN -> "child in need";
            case CP -> "child protection";
            case CLA -> "looked after";
            case NONE -> "none";
        };
    }

    private static String words(Step step) {
        return switch (step) {
            case ACKNOWLEDGE -> "acknowledgement";
            case DECIDE -> "decision";
            case RECORD_ON_CHILD -> "record on Mosaic";
            case ACT -> "immediate action";
            case REFER_TO_LADO -> "referred to the designated officer";
            case SEE_CHILD -> "child seen";
            case REACH_FAMILY -> "family reached";
            case DECIDE_NOTIFICATION -> "decided on notification";
            case FINISH -> "recorded to its end";
        };
    }

    private static String words(ResolutionOutcome outcome) {
        return switch (outcome) {
            case DONE -> "done";
            case NOT_NEEDED -> "not needed";
            case TRANSFERRED -> "transferred";
        };
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
