package org.caseledger.domain.contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.ContactState.NotRecorded;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.attempt.VisitBasis;
import org.caseledger.domain.contact.judging.StaffSideChecks;
import org.caseledger.domain.contact.judging.StaffSideChecks.Circumstances;
import org.caseledger.domain.contact.judging.Standards;
import org.caseledger.domain.guideline.CheckAnswer;
import org.caseledger.domain.guideline.GuidelineRule.Side;
import org.caseledger.domain.practice.PracticeCommand;
import org.caseledger.domain.practice.PracticeCommand.RecordWorkingCircumstances;
import org.caseledger.domain.practice.PracticeRecordId;

/** How a contact begins: it was tried, and somebody was reached or not. */
final class AttemptRules {

    private static final Set<Channel> WRITTEN = EnumSet.of(Channel.MESSAGE, Channel.EMAIL, Channel.LETTER);
    private static final Set<AttemptOutcome> PASSED_ON = EnumSet.of(AttemptOutcome.SENT, AttemptOutcome.RECEIVED);

    private AttemptRules() {}

    static List<ContactEvent> decide(RecordContactAttempt command, ContactState state) {
        if (!(state instanceof NotRecorded)) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "contact-is-recorded",
                    "contact " + command.contact() + " has been recorded before");
        }
        if (command.children().isEmpty()) {
            throw refusal("no-child-named", "contact " + command.contact() + " names no child");
        }
        requireFittingOutcome(command.channel(), command.outcome());
        Wording.requireNarrative("reason", command.reason());
        requireVisit(command);
        requireBeforeTheCall(command.checks());
        List<ContactEvent> events = new ArrayList<>();
        events.add(
                new ContactAttemptRecorded(
                        command.contact(),
                        command.children(),
                        command.channel(),
                        command.direction(),
                        command.platform(),
                        command.purpose(),
                        command.plannedFor(),
                        command.outcome(),
                        command.reason(),
                        command.visitBasis(),
                        command.attemptedAt()));
        if (command.outcome() == AttemptOutcome.HELD) {
            events.add(
                    new ContactHeld(
                            command.contact(), command.children(), command.channel(), command.attemptedAt()));
        }
        return List.copyOf(events);
    }

    /** What goes to the practice stream instead: with what and from where, held against the registers as they were then. */
    static PracticeCommand staffSide(RecordContactAttempt command, Standards standards) {
        Circumstances tried = new Circumstances(
                command.channel(),
                command.platform(),
                command.device(),
                command.practitionerLocation(),
                command.by(),
                command.attemptedAt());
        return new RecordWorkingCircumstances(
                PracticeRecordId.of(command.contact()),
                command.contact(),
                command.by(),
                command.device(),
                command.practitionerLocation(),
                StaffSideChecks.at(tried, standards, command.checks()),
                command.attemptedAt());
    }

    /** That a call counts as a visit is not something that happened but a claim of law, and may be wrong. */
    private static void requireVisit(RecordContactAttempt command) {
        VisitBasis basis = command.visitBasis();
        if (basis == null) {
            return;
        }
        if (command.purpose() != Purpose.STATUTORY_VISIT || command.channel() == Channel.IN_PERSON) {
            throw refusal("visit-needs-no-legal-basis", "only a visit from afar counts by a legal basis");
        }
        if (!basis.legalBasis().covers(command.attemptedAt())) {
            throw refusal(
                    "legal-basis-not-in-force",
                    basis.legalBasis() + " did not cover " + command.attemptedAt()
                            + "; a call is not a visit the law requires");
        }
        if (basis.nominatedOfficer().equals(command.by())) {
            throw refusal(
                    "nominated-officer-is-the-author",
                    "worker " + command.by() + " cannot be the nominated officer for their own visit");
        }
    }

    private static void requireBeforeTheCall(List<CheckAnswer> answers) {
        EndingRules.requireAnswers(answers);
        for (CheckAnswer answer : answers) {
            if (answer.rule().side() != Side.STAFF) {
                throw refusal(
                        "check-not-before-the-call",
                        "rule " + answer.rule() + " is answered when the contact has come to its end");
            }
        }
    }

    /** What is written is sent, received or fails; it is never held. What is spoken is never sent. */
    private static void requireFittingOutcome(Channel channel, AttemptOutcome outcome) {
        boolean fits = WRITTEN.contains(channel) ? outcome != AttemptOutcome.HELD : !PASSED_ON.contains(outcome);
        if (!fits) {
            throw refusal(
                    "outcome-does-not-fit-channel", "a contact by " + channel + " cannot have the outcome " + outcome);
        }
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
