package org.caseledger.app.store;

import java.time.Instant;
import java.util.UUID;

/** An entry as it lies in the log, its payload still in bytes. */
record StoredEntry(
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
    record Bytes(@SuppressWarnings("ArrayRecordComponent") byte[] value) {}
}
