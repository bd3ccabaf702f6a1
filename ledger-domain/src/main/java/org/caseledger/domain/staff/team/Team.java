package org.caseledger.domain.staff.team;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.staff.team.TeamCommand.ApproveProposal;
import org.caseledger.domain.staff.team.TeamCommand.ProposeRota;
import org.caseledger.domain.staff.team.TeamCommand.ProposeTeam;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@link TeamRules}. It holds no rule of its own. */
@AggregateRoot(type = "team")
public final class Team {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable TeamId id;

    private TeamState state = TeamState.initial();

    Team() {
        // Axon rebuilds the team from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeTeam command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeRota command) {
        decide(command);
    }

    @CommandHandler
    void handle(ApproveProposal command) {
        decide(command);
    }

    private void decide(TeamCommand command) {
        TeamRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @EventHandler
    void evolve(TeamEvent event) {
        id = event.id();
        state = state.evolve(event);
    }
}
