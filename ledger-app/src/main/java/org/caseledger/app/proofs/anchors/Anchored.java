package org.caseledger.app.proofs.anchors;

import java.time.Instant;

/**
 * A checkpoint that was left somewhere.
 *
 * @param kind {@code file}, {@code email}, {@code rfc3161}, {@code witness}
 * @param place which one
 * @param size how many entries the checkpoint covers
 * @param at when, by the database's clock
 */
public record Anchored(String kind, String place, long size, Instant at) {}
