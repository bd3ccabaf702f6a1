package org.caseledger.domain.contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactEvent.ContactAttemptRecorded;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.ContactState.NotRecorded;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
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
                        command.attemptedAt()));
        if (command.outcome() == AttemptOutcome.HELD) {
            events.add(
                    new ContactHeld(
                            command.contact(), command.children(), command.channel(), command.attemptedAt()));
        }
        return List.copyOf(events);
    }

    /** What goes to the practice stream instead (R2, R4, R5), where anything was said. */
    static Optional<PracticeCommand> staffSide(RecordContactAttempt command) {
        return command.device() == null && command.practitionerLocation() == null
                ? Optional.empty()
                : Optional.of(
                        new RecordWorkingCircumstances(
                                PracticeRecordId.of(command.contact()),
                                command.contact(),
                                command.by(),
                                command.device(),
                                command.practitionerLocation(),
                                command.attemptedAt()));
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
