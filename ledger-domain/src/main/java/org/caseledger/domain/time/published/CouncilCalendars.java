package org.caseledger.domain.time.published;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.time.published.CalendarCommand.ProposeCalendar;
import org.caseledger.domain.time.published.CalendarCommand.PublishCalendar;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@link CalendarRules}. It holds no rule of its own. */
@AggregateRoot(type = "working-calendars")
public final class CouncilCalendars {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable CalendarsId id;

    private CalendarState state = CalendarState.initial();

    CouncilCalendars() {
        // Axon rebuilds the calendars from their events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeCalendar command) {
        CalendarRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishCalendar command) {
        CalendarRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @EventHandler
    void evolve(CalendarEvent event) {
        id = event.calendars();
        state = state.evolve(event);
    }
}
