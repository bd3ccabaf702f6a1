package org.caseledger.domain.child;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.caseledger.domain.child.ChildCommand.AllocateWorker;
import org.caseledger.domain.child.ChildCommand.ApplyLegalHold;
import org.caseledger.domain.child.ChildCommand.ApproveKeyDestruction;
import org.caseledger.domain.child.ChildCommand.AskForKeyDestruction;
import org.caseledger.domain.child.ChildCommand.OpenChildRecord;
import org.caseledger.domain.child.ChildCommand.RecordPlan;
import org.caseledger.domain.child.ChildCommand.ReleaseLegalHold;
import org.caseledger.domain.child.ChildCommand.RepeatKeyDestruction;
import org.caseledger.domain.child.ChildCommand.WithdrawKeyDestruction;
import org.caseledger.domain.ids.ChildId;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@link ChildRules}. It holds no rule of its own. */
@AggregateRoot(type = "child")
public final class Child {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable ChildId id;

    private ChildState state = ChildState.initial();

    Child() {
        // Axon rebuilds the child's record from its events
    }

    @CommandHandler
    Child(OpenChildRecord command) {
        record(command);
    }

    @CommandHandler
    void handle(AllocateWorker command) {
        record(command);
    }

    @CommandHandler
    void handle(ApplyLegalHold command) {
        record(command);
    }

    @CommandHandler
    void handle(ReleaseLegalHold command) {
        record(command);
    }

    @CommandHandler
    void handle(AskForKeyDestruction command) {
        record(command);
    }

    @CommandHandler
    void handle(WithdrawKeyDestruction command) {
        record(command);
    }

    @CommandHandler
    void handle(ApproveKeyDestruction command) {
        record(command);
    }

    @CommandHandler
    void handle(RepeatKeyDestruction command) {
        record(command);
    }

    @CommandHandler
    void handle(RecordPlan command) {
        record(command);
    }

    @EventHandler
    void evolve(ChildEvent event) {
        id = event.child();
        state = state.evolve(event);
    }

    private void record(ChildCommand command) {
        ChildRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }
}
