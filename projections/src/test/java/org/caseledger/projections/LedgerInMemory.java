package org.caseledger.projections;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.projector.StoredEvent;

/** Gives facts the envelopes they would have: dense positions, a number in their stream, times that never go back. */
public final class LedgerInMemory {

    /** When entry 0 is recorded; each later one follows a second after the one before. */
    public static final Instant FIRST_RECORDED = Instant.parse("2026-11-20T10:00:00Z");

    private final List<StoredEvent> entries = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();

    /** Records a fact by the practitioner. */
    public StoredEvent record(String stream, LedgerEvent event) {
        return record(stream, event, Facts.PRACTITIONER);
    }

    /** Records a fact by somebody. */
    public StoredEvent record(String stream, LedgerEvent event, WorkerId by) {
        long position = entries.size();
        long seq = next.merge(stream, 0L, (before, none) -> before + 1);
        StoredEvent entry = new StoredEvent(
                position,
                new UUID(0, position),
                EventCatalogue.of(event).name(),
                UUID.nameUUIDFromBytes(stream.getBytes(StandardCharsets.UTF_8)).toString(),
                seq,
                FIRST_RECORDED.plus(Duration.ofSeconds(position)),
                by,
                event);
        entries.add(entry);
        return entry;
    }

    /** All entries in order. */
    public List<StoredEvent> entries() {
        return List.copyOf(entries);
    }
}
