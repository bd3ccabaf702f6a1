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
import org.caseledger.domain.contact.judging.Standards;
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
    Contact(RecordContactAttempt command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(ObserveParticipants command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(ExplainTiming command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(ExplainLanguageExpectations command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(GiveLanguageWarning command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(TerminateContact command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(ContinueWithRationale command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(InformManager command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(ConcludeContact command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(AppendNote command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(CorrectContact command, Standards standards) {
        record(command, standards);
    }

    @CommandHandler
    void handle(MarkRecordedInError command, Standards standards) {
        record(command, standards);
    }

    @EventHandler
    void evolve(ContactEvent event) {
        id = event.contact();
        state = state.evolve(event);
    }

    /** The staff side is written first, so that the contact's main fact stays the last of the append. */
    private void record(ContactCommand command, Standards standards) {
        List<ContactEvent> events = ContactRules.decide(command, state, standards);
        ContactRules.staffSide(command, standards).ifPresent(PracticeRecord::write);
        events.forEach(AggregateLifecycle::apply);
    }
}
