package org.caseledger.domain.practiceconcern;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.ClosePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RaisePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RecordPracticeAction;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.ReportPracticeConcern;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@code PracticeConcernRules}. It holds no rule of its own. */
@AggregateRoot(type = "practice-concern")
public final class PracticeConcern {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable PracticeConcernId id;

    private PracticeConcernState state = PracticeConcernState.initial();

    PracticeConcern() {
        // Axon rebuilds the practice concern from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaisePracticeConcern command) {
        record(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportPracticeConcern command) {
        record(command);
    }

    @CommandHandler
    void handle(RecordPracticeAction command) {
        record(command);
    }

    @CommandHandler
    void handle(ClosePracticeConcern command) {
        record(command);
    }

    @EventHandler
    void evolve(PracticeConcernEvent event) {
        id = event.practiceConcern();
        state = state.evolve(event);
    }

    private void record(PracticeConcernCommand command) {
        PracticeConcernRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }
}
