package org.caseledger.app.store.reading;

import java.time.Instant;
import java.util.UUID;

/** An entry as it lies in the log, its payload still in bytes. */
public record StoredEntry(
        long position,
        UUID id,
        String type,
        int revision,
        UUID stream,
        long seq,
        Instant recordedAt,
        Bytes payload,
        Bytes metadata) {

    /** Bytes that nobody changes. */
    public record Bytes(@SuppressWarnings("ArrayRecordComponent") byte[] value) {}
}
