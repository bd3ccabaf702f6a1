package org.caseledger.domain.platform;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.platform.PlatformCommand.ApplyPlatformException;
import org.caseledger.domain.platform.PlatformCommand.ApprovePlatformStatus;
import org.caseledger.domain.platform.PlatformCommand.AssessPlatform;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@code PlatformRules}. It holds no rule of its own. */
@AggregateRoot(type = "platform")
public final class Platform {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable PlatformRecordId id;

    private PlatformState state = PlatformState.initial();

    Platform() {
        // Axon rebuilds the platform from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssessPlatform command) {
        record(command);
    }

    @CommandHandler
    void handle(ApprovePlatformStatus command) {
        record(command);
    }

    @CommandHandler
    void handle(ApplyPlatformException command) {
        record(command);
    }

    @EventHandler
    void evolve(PlatformEvent event) {
        id = event.platformRecord();
        state = state.evolve(event);
    }

    private void record(PlatformCommand command) {
        PlatformRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }
}
