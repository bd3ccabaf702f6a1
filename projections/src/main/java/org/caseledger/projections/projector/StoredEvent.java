package org.caseledger.projections.projector;

import java.time.Instant;
import java.util.UUID;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.ids.WorkerId;

/**
 * An entry of the ledger as a projector sees it: a fact and its envelope. Personal text in it is still sealed.
 *
 * @param position of the entry in the log, from 0, without gaps
 * @param id of the event; sealed text is bound to it
 * @param type the stored name of the fact
 * @param stream the opaque id of the stream it was appended to
 * @param seq its number within that stream, from 0
 * @param recordedAt when the ledger recorded it; UTC, microseconds; never decreases with the position
 * @param recordedBy who recorded it
 */
public record StoredEvent(
        long position,
        UUID id,
        String type,
        String stream,
        long seq,
        Instant recordedAt,
        WorkerId recordedBy,
        LedgerEvent event) {}
