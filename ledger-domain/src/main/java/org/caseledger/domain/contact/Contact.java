package org.caseledger.domain.contact;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.caseledger.domain.contact.ContactCommand.AppendNote;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.ContinueWithRationale;
import org.caseledger.domain.contact.ContactCommand.CorrectContact;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.ExplainTiming;
import org.caseledger.domain.contact.ContactCommand.GiveLanguageWarning;
import org.caseledger.domain.contact.ContactCommand.InformManager;
import org.caseledger.domain.contact.ContactCommand.MarkRecordedInError;
import org.caseledger.domain.contact.ContactCommand.ObserveParticipants;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.practice.PracticeRecord;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@link ContactRules}. It holds no rule of its own. */
@AggregateRoot(type = "contact")
public final class Contact {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable ContactId id;

    private ContactState state = ContactState.initial();

    Contact() {
        // Axon rebuilds the contact from its events
    }

    @CommandHandler
    Contact(RecordContactAttempt command) {
        record(command);
    }

    @CommandHandler
    void handle(ObserveParticipants command) {
        record(command);
    }

    @CommandHandler
    void handle(ExplainTiming command) {
        record(command);
    }

    @CommandHandler
    void handle(ExplainLanguageExpectations command) {
        record(command);
    }

    @CommandHandler
    void handle(GiveLanguageWarning command) {
        record(command);
    }

    @CommandHandler
    void handle(TerminateContact command) {
        record(command);
    }

    @CommandHandler
    void handle(ContinueWithRationale command) {
        record(command);
    }

    @CommandHandler
    void handle(InformManager command) {
        record(command);
    }

    @CommandHandler
    void handle(ConcludeContact command) {
        record(command);
    }

    @CommandHandler
    void handle(AppendNote command) {
        record(command);
    }

    @CommandHandler
    void handle(CorrectContact command) {
        record(command);
    }

    @CommandHandler
    void handle(MarkRecordedInError command) {
        record(command);
    }

    @EventHandler
    void evolve(ContactEvent event) {
        id = event.contact();
        state = state.evolve(event);
    }

    /** The staff side is written first, so that the contact's main fact stays the last of the append. */
    private void record(ContactCommand command) {
        List<ContactEvent> events = ContactRules.decide(command, state);
        ContactRules.staffSide(command).ifPresent(PracticeRecord::write);
        events.forEach(AggregateLifecycle::apply);
    }
}
