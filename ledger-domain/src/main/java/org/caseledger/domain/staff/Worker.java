package org.caseledger.domain.staff;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.StaffCommand.ApproveWorker;
import org.caseledger.domain.staff.StaffCommand.ProposeWorker;
import org.caseledger.domain.staff.StaffCommand.RecordAbsence;
import org.caseledger.domain.staff.StaffCommand.RecordLeaving;
import org.caseledger.domain.staff.StaffCommand.RegisterWorker;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@link WorkerRules}. It holds no rule of its own. */
@AggregateRoot(type = "worker")
public final class Worker {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable WorkerId id;

    private WorkerState state = WorkerState.initial();

    Worker() {
        // Axon rebuilds the worker from their events
    }

    @CommandHandler
    Worker(RegisterWorker command) {
        WorkerRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    Worker(ProposeWorker command) {
        WorkerRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ApproveWorker command) {
        WorkerRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RecordAbsence command) {
        WorkerRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RecordLeaving command) {
        WorkerRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @EventHandler
    void evolve(StaffEvent event) {
        id = event.worker();
        state = state.evolve(event);
    }
}
