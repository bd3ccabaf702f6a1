package org.caseledger.app.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.caseledger.app.recording.StreamVersions;
import org.caseledger.domain.time.WorkingCalendar;
import org.caseledger.domain.time.published.CalendarEvent.WorkingCalendarPublished;
import org.caseledger.domain.time.published.CalendarsId;

/**
 * The calendars the council published, and before the first of them the built-in one. Each holds from when it was
 * recorded, so that what was recorded before stays due as it was. Each call asks the ledger how long their stream is, so
 * that one published on another node holds at once here too.
 */
final class PublishedCalendars implements WorkingCalendars {

    private final WorkingCalendars builtIn;
    private final EventStore events;
    private final StreamVersions versions;
    private final AtomicReference<Read> read = new AtomicReference<>(new Read(-1, List.of()));

    PublishedCalendars(WorkingCalendars builtIn, EventStore events, StreamVersions versions) {
        this.builtIn = builtIn;
        this.events = events;
        this.versions = versions;
    }

    @Override
    public WorkingCalendar inForceAt(Instant moment) {
        WorkingCalendar calendar = builtIn.inForceAt(moment);
        for (Published published : now().calendars()) {
            if (!published.since().isAfter(moment)) {
                WorkingCalendarPublished said = published.calendar();
                calendar = new WorkingCalendar(
                        said.version(), calendar.zone(), calendar.opens(), calendar.closes(),
                        new HashSet<>(said.holidays()), said.horizon());
            }
        }
        return calendar;
    }

    private Read now() {
        OptionalLong last = versions.lastSequenceOf(CalendarsId.THE_COUNCILS);
        Read known = read.get();
        if (last.isEmpty() || last.getAsLong() <= known.sequence()) {
            return known;
        }
        List<Published> calendars = new ArrayList<>(known.calendars());
        long sequence = known.sequence();
        var stream = events.readEvents(CalendarsId.THE_COUNCILS.toString(), sequence + 1);
        while (stream.hasNext()) {
            var event = stream.next();
            sequence = event.getSequenceNumber();
            if (event.getPayload() instanceof WorkingCalendarPublished published) {
                calendars.add(new Published(event.getTimestamp(), published));
            }
        }
        Read more = new Read(sequence, List.copyOf(calendars));
        read.accumulateAndGet(more, (one, other) -> other.sequence() > one.sequence() ? other : one);
        return more;
    }

    private record Published(Instant since, WorkingCalendarPublished calendar) {}

    private record Read(long sequence, List<Published> calendars) {}
}
