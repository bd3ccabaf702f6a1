package org.caseledger.domain.guideline.policy;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.guideline.policy.PolicyCommand.ProposePolicyVersion;
import org.caseledger.domain.guideline.policy.PolicyCommand.PublishPolicyVersion;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@code PolicyRules}. It holds no rule of its own. */
@AggregateRoot(type = "policy-rule-set")
public final class PolicyRuleSet {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable PolicyRuleSetId id;

    private PolicyState state = PolicyState.initial();

    PolicyRuleSet() {
        // Axon rebuilds the set of rules from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposePolicyVersion command) {
        record(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishPolicyVersion command) {
        record(command);
    }

    @EventHandler
    void evolve(PolicyEvent event) {
        id = event.ruleSet();
        state = state.evolve(event);
    }

    private void record(PolicyCommand command) {
        PolicyRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }
}
