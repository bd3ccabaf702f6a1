package org.caseledger.app.store;

import java.util.List;
import java.util.UUID;
import org.caseledger.app.access.Questions.ReadingNotRecorded;
import org.caseledger.app.access.ReadingLog;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.store.append.Sequencer;
import org.caseledger.app.store.append.request.AppendRefused;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.app.store.reading.RecordedBy;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.reading.ReadingEvent;

/** The access log: a second log of the same form, one entry and one stream for each request. */
final class PostgresReadingLog implements ReadingLog {

    private final Sequencer sequencer;
    private final EventCodec codec;

    PostgresReadingLog(Sequencer sequencer, EventCodec codec) {
        this.sequencer = sequencer;
        this.codec = codec;
    }

    @Override
    public void append(ReadingEvent event, Worker reader) {
        EventCatalogue.Entry kind = EventCatalogue.of(event);
        UUID id = TimeOrderedIds.next();
        PreparedEntry entry = new PreparedEntry(
                id,
                kind.name(),
                kind.revision(),
                UUID.randomUUID(),
                0,
                event.occurredAt(),
                event.reader(),
                event.children(),
                new PreparedEntry.Stored(codec.write(id, event)),
                new PreparedEntry.Stored(RecordedBy.bytes(reader, null)),
                List.of(),
                List.of());
        try {
            sequencer.append(List.of(entry), null);
        } catch (AppendRefused refused) {
            throw new ReadingNotRecorded(refused);
        }
    }
}
