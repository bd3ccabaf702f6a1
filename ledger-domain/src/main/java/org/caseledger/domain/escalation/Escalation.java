package org.caseledger.domain.escalation;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.escalation.EscalationCommand.AcknowledgeEscalation;
import org.caseledger.domain.escalation.EscalationCommand.AssignEscalation;
import org.caseledger.domain.escalation.EscalationCommand.CompleteStep;
import org.caseledger.domain.escalation.EscalationCommand.DecideEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ExtendDeadline;
import org.caseledger.domain.escalation.EscalationCommand.MissDeadlines;
import org.caseledger.domain.escalation.EscalationCommand.NoteUndelivered;
import org.caseledger.domain.escalation.EscalationCommand.ProvideInformation;
import org.caseledger.domain.escalation.EscalationCommand.RaiseEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ReopenEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ResolveEscalation;
import org.caseledger.domain.escalation.EscalationCommand.ReturnForInformation;
import org.caseledger.domain.escalation.EscalationCommand.TakeBackFromLeaver;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@code EscalationRules} and {@code DeadlineRules}. It holds no rule of its own. */
@AggregateRoot(type = "escalation")
public final class Escalation {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable EscalationId id;

    private EscalationState state = EscalationState.initial();

    Escalation() {
        // Axon rebuilds the escalation from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseEscalation command) {
        append(EscalationRules.decide(command, state));
    }

    @CommandHandler
    void handle(AcknowledgeEscalation command) {
        append(EscalationRules.decide(command, state));
    }

    @CommandHandler
    void handle(AssignEscalation command) {
        append(EscalationRules.decide(command, state));
    }

    @CommandHandler
    void handle(DecideEscalation command) {
        append(EscalationRules.decide(command, state));
    }

    @CommandHandler
    void handle(ResolveEscalation command) {
        append(EscalationRules.decide(command, state));
    }

    @CommandHandler
    void handle(ReturnForInformation command) {
        append(EscalationRules.decide(command, state));
    }

    @CommandHandler
    void handle(ProvideInformation command) {
        append(EscalationRules.decide(command, state));
    }

    @CommandHandler
    void handle(ReopenEscalation command) {
        append(EscalationRules.decide(command, state));
    }

    @CommandHandler
    void handle(CompleteStep command) {
        append(DeadlineRules.decide(command, state));
    }

    @CommandHandler
    void handle(MissDeadlines command) {
        append(DeadlineRules.decide(command, state));
    }

    @CommandHandler
    void handle(ExtendDeadline command) {
        append(DeadlineRules.decide(command, state));
    }

    @CommandHandler
    void handle(TakeBackFromLeaver command) {
        append(DeadlineRules.decide(command, state));
    }

    @CommandHandler
    void handle(NoteUndelivered command) {
        append(DeadlineRules.decide(command, state));
    }

    @EventHandler
    void evolve(EscalationEvent event) {
        id = event.escalation();
        state = state.evolve(event);
    }

    private static void append(List<EscalationEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }
}
