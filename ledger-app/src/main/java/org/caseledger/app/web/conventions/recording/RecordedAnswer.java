package org.caseledger.app.web.conventions.recording;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a call that records answers.
 *
 * @param id what was recorded on: the contact, concern, child or escalation
 * @param position the ledger position of the entry that records the main fact
 * @param recordedAt when that was, UTC, microseconds
 */
public record RecordedAnswer(
        @Schema(description = "What was recorded on: the child, contact, concern or escalation") String id,
        @Schema(description = "The ledger position of the entry that records the main fact") long position,
        @Schema(description = "When it was recorded, UTC") Instant recordedAt) {}
