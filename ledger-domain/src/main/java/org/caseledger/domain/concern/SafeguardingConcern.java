package org.caseledger.domain.concern;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.concern.ConcernCommand.AcknowledgeReferral;
import org.caseledger.domain.concern.ConcernCommand.CloseConcern;
import org.caseledger.domain.concern.ConcernCommand.HoldStrategyDiscussion;
import org.caseledger.domain.concern.ConcernCommand.NameAllegedWorker;
import org.caseledger.domain.concern.ConcernCommand.RecordImmediateAction;
import org.caseledger.domain.concern.ConcernCommand.RecordLadoOutcome;
import org.caseledger.domain.concern.ConcernCommand.RecordReferralDecision;
import org.caseledger.domain.concern.ConcernCommand.RecordSection47Outcome;
import org.caseledger.domain.concern.ConcernCommand.ReferConcern;
import org.caseledger.domain.concern.ConcernCommand.ReopenConcern;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernCommand.StartSection47Enquiry;
import org.caseledger.domain.concern.ConcernCommand.TriageConcern;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@code ConcernRules} and {@code ConcernStepRules}. It holds no rule of its own. */
@AggregateRoot(type = "safeguarding-concern")
public final class SafeguardingConcern {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable ConcernId id;

    private ConcernState state = ConcernState.initial();

    SafeguardingConcern() {
        // Axon rebuilds the concern from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportSafeguardingConcern command) {
        append(ConcernRules.decide(command, state));
    }

    @CommandHandler
    void handle(TriageConcern command) {
        append(ConcernRules.decide(command, state));
    }

    @CommandHandler
    void handle(RecordImmediateAction command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(ReferConcern command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(NameAllegedWorker command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(AcknowledgeReferral command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(RecordReferralDecision command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(HoldStrategyDiscussion command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(StartSection47Enquiry command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(RecordSection47Outcome command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(RecordLadoOutcome command) {
        append(ConcernStepRules.decide(command, state));
    }

    @CommandHandler
    void handle(CloseConcern command) {
        append(ConcernRules.decide(command, state));
    }

    @CommandHandler
    void handle(ReopenConcern command) {
        append(ConcernRules.decide(command, state));
    }

    @EventHandler
    void evolve(ConcernEvent event) {
        id = event.concern();
        state = state.evolve(event);
    }

    private static void append(List<ConcernEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }
}
