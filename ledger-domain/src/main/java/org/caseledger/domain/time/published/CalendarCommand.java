package org.caseledger.domain.time.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.ids.WorkerId;

/** What can be asked of the council's calendars. */
public sealed interface CalendarCommand {

    /** The calendars it is asked of. */
    @TargetAggregateIdentifier
    CalendarsId calendars();

    /**
     * Say on which days nobody works.
     *
     * @param horizon the last day for which that is known
     */
    record ProposeCalendar(
            @TargetAggregateIdentifier CalendarsId calendars, List<LocalDate> holidays, LocalDate horizon, WorkerId by,
            Instant at) implements CalendarCommand {}

    /** Publish what was proposed; never by who proposed it. */
    record PublishCalendar(@TargetAggregateIdentifier CalendarsId calendars, WorkerId by,
            Instant at) implements CalendarCommand {}
}
