package org.caseledger.domain.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.contact.ContactCommand.AppendNote;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.ContinueWithRationale;
import org.caseledger.domain.contact.ContactCommand.CorrectContact;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.ExplainTiming;
import org.caseledger.domain.contact.ContactCommand.GiveLanguageWarning;
import org.caseledger.domain.contact.ContactCommand.InformManager;
import org.caseledger.domain.contact.ContactCommand.Informing;
import org.caseledger.domain.contact.ContactCommand.MarkRecordedInError;
import org.caseledger.domain.contact.ContactCommand.ObserveParticipants;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.LanguageExpectationsExplained;
import org.caseledger.domain.contact.ContactEvent.LanguageWarningGiven;
import org.caseledger.domain.contact.ContactEvent.ManagerInformed;
import org.caseledger.domain.contact.ContactEvent.ParticipantsObserved;
import org.caseledger.domain.contact.ContactEvent.PolicyChecksEvaluated;
import org.caseledger.domain.contact.ContactEvent.TimingExplained;
import org.caseledger.domain.contact.ContactState.ClosedAtOnce;
import org.caseledger.domain.contact.ContactState.Ended;
import org.caseledger.domain.contact.ContactState.InError;
import org.caseledger.domain.contact.ContactState.InProgress;
import org.caseledger.domain.contact.ContactState.NotRecorded;
import org.caseledger.domain.contact.ContactState.Recorded;
import org.caseledger.domain.contact.judging.Standards;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.guideline.CheckResult;
import org.caseledger.domain.guideline.CheckResult.Result;
import org.caseledger.domain.guideline.Finding;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.practice.PracticeCommand;

/**
 * What may be recorded about a contact, decided from what has been recorded before. The main fact is the last one. What
 * shows a breach of the guideline is recorded like anything else; only what contradicts itself is refused.
 */
final class ContactRules {

    private ContactRules() {}

    static List<ContactEvent> decide(ContactCommand command, ContactState state, Standards standards) {
        return switch (command) {
            case RecordContactAttempt attempt -> AttemptRules.decide(attempt, state);
            case ObserveParticipants observe -> observe(observe, inProgress(observe, state));
            case ExplainTiming timing -> explain(timing, standing(timing, state));
            case ExplainLanguageExpectations explain -> explain(explain, inProgress(explain, state));
            case GiveLanguageWarning warn -> warn(warn, inProgress(warn, state));
            case TerminateContact terminate ->
                EndingRules.decide(terminate, inProgress(terminate, state), standards);
            case ContinueWithRationale carryOn -> carryOn(carryOn, inProgress(carryOn, state));
            case InformManager inform -> inform(inform, standing(inform, state));
            case ConcludeContact conclude ->
                EndingRules.decide(conclude, inProgress(conclude, state), standards);
            case AppendNote append -> AfterwardsRules.append(append, standing(append, state));
            case CorrectContact correct -> AfterwardsRules.correct(correct, standing(correct, state));
            case MarkRecordedInError mark -> AfterwardsRules.strikeThrough(mark, standing(mark, state));
        };
    }

    /** What the command says about the worker's own side. It goes to the practice stream, in the same append. */
    static Optional<PracticeCommand> staffSide(ContactCommand command, Standards standards) {
        return switch (command) {
            case RecordContactAttempt attempt -> Optional.of(AttemptRules.staffSide(attempt, standards));
            case ConcludeContact conclude -> EndingRules.staffSide(conclude, standards);
            case ObserveParticipants observe -> Optional.empty();
            case ExplainTiming timing -> Optional.empty();
            case ExplainLanguageExpectations explain -> Optional.empty();
            case GiveLanguageWarning warn -> Optional.empty();
            case TerminateContact terminate -> Optional.empty();
            case ContinueWithRationale carryOn -> Optional.empty();
            case InformManager inform -> Optional.empty();
            case AppendNote append -> Optional.empty();
            case CorrectContact correct -> Optional.empty();
            case MarkRecordedInError mark -> Optional.empty();
        };
    }

    /** The practitioner is not among the participants: their own place is said with the attempt. */
    private static List<ContactEvent> observe(ObserveParticipants command, InProgress contact) {
        requireSince("observation", command.at(), contact);
        if (command.participants().isEmpty()) {
            throw refusal("nobody-was-there", "participants of contact " + command.contact() + " name nobody");
        }
        if (command.participants().stream().anyMatch(somebody -> somebody.role() == ParticipantRole.WORKER)) {
            throw refusal(
                    "worker-is-not-a-participant",
                    "the practitioner on contact " + command.contact() + " is recorded with the attempt");
        }
        return List.of(
                new ParticipantsObserved(
                        command.contact(), contact.children(), command.participants(), command.at()));
    }

    /** A reason that comes after the end answers the check anew, by the version it was judged by (R15, R16). */
    private static List<ContactEvent> explain(ExplainTiming command, Recorded contact) {
        List<ContactEvent> events = new ArrayList<>(switch (command.aspect()) {
            case OUT_OF_HOURS -> answeredAnew(
                    command, contact, GuidelineRule.R15, Finding.OUTSIDE_WORKING_DAY, Finding.OUTSIDE_WITH_REASON,
                    command.at());
            case LENGTH -> answeredAnew(
                    command, contact, GuidelineRule.R16, Finding.LONGER_THAN_USUAL, Finding.LONGER_WITH_REASON,
                    command.at());
        });
        events.add(
                new TimingExplained(
                        command.contact(), contact.children(), command.aspect(), command.reason(), command.at()));
        return List.copyOf(events);
    }

    /** Expectations may have been explained before the contact began (R13), so the time is not held against its start. */
    private static List<ContactEvent> explain(ExplainLanguageExpectations command, InProgress contact) {
        if (command.toWhom().isEmpty()) {
            throw refusal("nobody-was-told", "expectations on contact " + command.contact() + " name nobody");
        }
        Wording.requireNarrative("how it was explained", command.how());
        return List.of(
                new LanguageExpectationsExplained(
                        command.contact(), contact.children(), command.toWhom(), command.how(), command.at()));
    }

    private static List<ContactEvent> warn(GiveLanguageWarning command, InProgress contact) {
        requireSince("warning", command.at(), contact);
        Wording.requireNarrative("words", command.words());
        Wording.requireNarrative("response", command.response());
        return List.of(
                new LanguageWarningGiven(
                        command.contact(),
                        contact.children(),
                        contact.warnings() + 1,
                        command.byRole(),
                        command.target(),
                        command.type(),
                        command.words(),
                        command.response(),
                        command.at()));
    }

    private static List<ContactEvent> carryOn(ContinueWithRationale command, InProgress contact) {
        requireSince("continuation", command.at(), contact);
        Wording.requireNarrative("rationale", command.rationale());
        Wording.requireNarrative("mitigation", command.mitigation());
        return List.of(
                new ContactContinuedWithRationale(
                        command.contact(),
                        contact.children(),
                        command.issue(),
                        command.reasonCode(),
                        command.rationale(),
                        command.mitigation(),
                        command.at()));
    }

    /** The manager may be told at any time from the start on, also after the end (R10). */
    private static List<ContactEvent> inform(InformManager command, Recorded contact) {
        ContactEvent told = informed(command.contact(), command.by(), command.informing(), contact);
        List<ContactEvent> events = new ArrayList<>(answeredAnew(
                command, contact, GuidelineRule.R10, Finding.TOLD_BY_THE_LEDGER, Finding.TOLD_BY_WORKER,
                told.occurredAt()));
        events.add(told);
        return List.copyOf(events);
    }

    private static List<ContactEvent> answeredAnew(
            ContactCommand command, Recorded contact, GuidelineRule rule, Finding was, Finding is, Instant at) {
        CheckResult before = contact instanceof Ended ended ? ended.course().answered().get(rule) : null;
        return before == null || before.finding() != was
                ? List.of()
                : List.of(
                        new PolicyChecksEvaluated(
                                command.contact(),
                                contact.children(),
                                List.of(new CheckResult(
                                        before.rule(), Result.MET, WorkerId.LEDGER, is, null)),
                                at));
    }

    static ContactEvent informed(ContactId id, WorkerId by, Informing informing, Recorded contact) {
        if (informing.manager().equals(by)) {
            throw refusal(
                    "manager-is-the-author", "worker " + by + " cannot be the manager whom they informed themselves");
        }
        requireSince("informing of the manager", informing.at(), contact);
        return new ManagerInformed(id, contact.children(), informing.manager(), informing.how(), informing.at());
    }

    static void requireSince(String what, Instant at, Recorded contact) {
        if (at.isBefore(contact.startedAt())) {
            throw refusal(
                    "happened-before-contact-started",
                    "the " + what + " at " + at + " is before the contact started at " + contact.startedAt());
        }
    }

    private static InProgress inProgress(ContactCommand command, ContactState state) {
        return switch (standing(command, state)) {
            case InProgress open -> open;
            case Ended ended -> throw conflict("contact-is-ended", command, "has ended");
            case ClosedAtOnce closed -> throw conflict(
                    "contact-was-not-held", command, "was a message or an attempt that nobody answered");
            case InError struck -> throw inError(command);
        };
    }

    /** A contact that was recorded and has not been struck through. */
    private static Recorded standing(ContactCommand command, ContactState state) {
        return switch (state) {
            case InError struck -> throw inError(command);
            case Recorded recorded -> recorded;
            case NotRecorded nothing -> throw new RuleBroken(
                    RuleBroken.Kind.NOT_FOUND, "contact-not-found", "there is no contact " + command.contact());
        };
    }

    private static RuleBroken inError(ContactCommand command) {
        return conflict("contact-is-recorded-in-error", command, "was recorded in error");
    }

    private static RuleBroken conflict(String key, ContactCommand command, String what) {
        return new RuleBroken(RuleBroken.Kind.CONFLICT, key, "contact " + command.contact() + " " + what);
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
