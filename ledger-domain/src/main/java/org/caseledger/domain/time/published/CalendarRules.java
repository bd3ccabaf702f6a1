package org.caseledger.domain.time.published;

import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.time.CalendarVersion;
import org.caseledger.domain.time.published.CalendarCommand.ProposeCalendar;
import org.caseledger.domain.time.published.CalendarCommand.PublishCalendar;
import org.caseledger.domain.time.published.CalendarEvent.WorkingCalendarProposed;
import org.caseledger.domain.time.published.CalendarEvent.WorkingCalendarPublished;

/** What may be recorded about calendars: one proposes, another publishes. */
final class CalendarRules {

    private CalendarRules() {}

    static List<CalendarEvent> decide(CalendarCommand command, CalendarState state) {
        return switch (command) {
            case ProposeCalendar propose -> List.of(new WorkingCalendarProposed(
                    propose.calendars(), propose.holidays().stream().sorted().distinct().toList(), propose.horizon(),
                    propose.by(), propose.at()));
            case PublishCalendar publish -> publish(publish, state);
        };
    }

    private static List<CalendarEvent> publish(PublishCalendar command, CalendarState state) {
        WorkingCalendarProposed proposed = state.proposed();
        if (proposed == null) {
            throw new RuleBroken(Kind.CONFLICT, "nothing-proposed", "no calendar waits to be published");
        }
        if (proposed.by().equals(command.by())) {
            throw new RuleBroken(
                    Kind.FORBIDDEN, "own-proposal", "what one person proposed is approved by another");
        }
        return List.of(new WorkingCalendarPublished(
                command.calendars(),
                new CalendarVersion("council-" + (state.published() + 1)),
                proposed.holidays(),
                proposed.horizon(),
                command.by(),
                command.at()));
    }
}
