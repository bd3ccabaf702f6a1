package org.caseledger.domain.export;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.caseledger.domain.export.ExportCommand.CloseHistory;
import org.caseledger.domain.export.ExportEvent.HistoryExported;
import org.jspecify.annotations.Nullable;

/** Where Axon meets a copy. It is written once and never continued, and nothing speaks against it: it holds no rule. */
@AggregateRoot(type = "history-export")
public final class HistoryExport {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable ExportId id;

    HistoryExport() {
        // Axon rebuilds the copy from its event
    }

    @CommandHandler
    HistoryExport(CloseHistory command) {
        AggregateLifecycle.apply(
                new HistoryExported(command.export(), command.child(), command.by(), command.at()));
    }

    @EventHandler
    void evolve(ExportEvent event) {
        id = event.export();
    }
}
