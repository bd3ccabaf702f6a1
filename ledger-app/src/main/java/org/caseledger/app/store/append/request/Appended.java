package org.caseledger.app.store.append.request;

import java.time.Instant;

/**
 * Where an append came to lie.
 *
 * @param firstPosition of its first entry
 * @param lastPosition of its last entry, the main fact
 * @param recordedAt when, UTC, microseconds
 */
public record Appended(long firstPosition, long lastPosition, Instant recordedAt) {}
