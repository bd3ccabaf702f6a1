package org.caseledger.domain.casenote;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.casenote.CaseNoteCommand.ConfirmCaseNotes;
import org.caseledger.domain.casenote.CaseNoteCommand.RecordExport;
import org.caseledger.domain.casenote.CaseNoteCommand.RecordFailure;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@code CaseNoteRules}. It holds no rule of its own. */
@AggregateRoot(type = "case-notes")
public final class CaseNotes {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable CaseNotesId id;

    private CaseNoteState state = CaseNoteState.initial();

    CaseNotes() {
        // Axon rebuilds the case notes from their events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordExport command) {
        append(CaseNoteRules.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordFailure command) {
        append(CaseNoteRules.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ConfirmCaseNotes command) {
        append(CaseNoteRules.decide(command, state));
    }

    @EventHandler
    void evolve(CaseNoteEvent event) {
        id = event.caseNotes();
        state = state.evolve(event);
    }

    private static void append(List<CaseNoteEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }
}
