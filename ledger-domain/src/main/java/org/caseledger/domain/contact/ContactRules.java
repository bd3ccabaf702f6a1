package org.caseledger.domain.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.ContactId;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.WorkerId;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.ContinueWithRationale;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.GiveLanguageWarning;
import org.caseledger.domain.contact.ContactCommand.InformManager;
import org.caseledger.domain.contact.ContactCommand.Informing;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.ContactEvent.ContactContinuedWithRationale;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.contact.ContactEvent.LanguageExpectationsExplained;
import org.caseledger.domain.contact.ContactEvent.LanguageWarningGiven;
import org.caseledger.domain.contact.ContactEvent.ManagerInformed;
import org.caseledger.domain.contact.ContactState.ClosedAtOnce;
import org.caseledger.domain.contact.ContactState.Ended;
import org.caseledger.domain.contact.ContactState.InProgress;
import org.caseledger.domain.contact.ContactState.NotRecorded;
import org.caseledger.domain.contact.ContactState.Recorded;
import org.caseledger.domain.practice.PracticeCommand;

/**
 * What may be recorded about a contact, decided from what has been recorded before. The main fact is the last one. What
 * shows a breach of the guideline is recorded like anything else; only what contradicts itself is refused.
 */
final class ContactRules {

    private ContactRules() {}

    static List<ContactEvent> decide(ContactCommand command, ContactState state) {
        return switch (command) {
            case RecordContactAttempt attempt -> AttemptRules.decide(attempt, state);
            case ExplainLanguageExpectations explain -> explain(explain, inProgress(explain, state));
            case GiveLanguageWarning warn -> warn(warn, inProgress(warn, state));
            case TerminateContact terminate -> terminate(terminate, inProgress(terminate, state));
            case ContinueWithRationale carryOn -> carryOn(carryOn, inProgress(carryOn, state));
            case InformManager inform -> List.of(informed(
                    inform.contact(), inform.by(), inform.informing(), recorded(inform, state)));
            case ConcludeContact conclude -> ConclusionRules.decide(conclude, inProgress(conclude, state));
        };
    }

    /** What the command says about the worker's own side. It goes to the practice stream, in the same append. */
    static Optional<PracticeCommand> staffSide(ContactCommand command) {
        return switch (command) {
            case RecordContactAttempt attempt -> AttemptRules.staffSide(attempt);
            case ConcludeContact conclude -> ConclusionRules.staffSide(conclude);
            case ExplainLanguageExpectations explain -> Optional.empty();
            case GiveLanguageWarning warn -> Optional.empty();
            case TerminateContact terminate -> Optional.empty();
            case ContinueWithRationale carryOn -> Optional.empty();
            case InformManager inform -> Optional.empty();
        };
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

    private static List<ContactEvent> terminate(TerminateContact command, InProgress contact) {
        Instant terminatedAt = command.terminatedAt();
        if (terminatedAt.isBefore(contact.startedAt())) {
            throw refusal(
                    "terminated-before-started",
                    "the contact was ended at " + terminatedAt + ", before it started at " + contact.startedAt());
        }
        if (command.observedAt() != null) {
            requireSince("observation", command.observedAt(), contact);
            if (terminatedAt.isBefore(command.observedAt())) {
                throw refusal(
                        "terminated-before-observed",
                        "the contact was ended at " + terminatedAt + ", before its reason was observed at "
                                + command.observedAt());
            }
        }
        Wording.requireNarrative("rationale", command.rationale());
        List<ContactEvent> events = new ArrayList<>();
        if (command.managerInformed() != null) {
            events.add(informed(command.contact(), command.by(), command.managerInformed(), contact));
        }
        events.add(
                new ContactTerminated(
                        command.contact(),
                        contact.children(),
                        command.reason(),
                        command.whose(),
                        command.observedAt(),
                        command.explanationGiven(),
                        command.rationale(),
                        terminatedAt));
        return List.copyOf(events);
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

    private static ContactEvent informed(ContactId id, WorkerId by, Informing informing, Recorded contact) {
        if (informing.manager().equals(by)) {
            throw refusal(
                    "manager-is-the-author", "worker " + by + " cannot be the manager whom they informed themselves");
        }
        requireSince("informing of the manager", informing.at(), contact);
        return new ManagerInformed(id, contact.children(), informing.manager(), informing.how(), informing.at());
    }

    private static void requireSince(String what, Instant at, Recorded contact) {
        if (at.isBefore(contact.startedAt())) {
            throw refusal(
                    "happened-before-contact-started",
                    "the " + what + " at " + at + " is before the contact started at " + contact.startedAt());
        }
    }

    private static InProgress inProgress(ContactCommand command, ContactState state) {
        return switch (recorded(command, state)) {
            case InProgress open -> open;
            case Ended ended -> throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT, "contact-is-ended", "contact " + command.contact() + " has ended");
            case ClosedAtOnce closed -> throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "contact-was-not-held",
                    "contact " + command.contact() + " was an attempt that nobody answered, or a message");
        };
    }

    private static Recorded recorded(ContactCommand command, ContactState state) {
        return switch (state) {
            case Recorded recorded -> recorded;
            case NotRecorded nothing -> throw new RuleBroken(
                    RuleBroken.Kind.NOT_FOUND, "contact-not-found", "there is no contact " + command.contact());
        };
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
