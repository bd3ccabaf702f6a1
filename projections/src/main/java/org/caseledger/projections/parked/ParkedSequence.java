package org.caseledger.projections.parked;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that waits.
 *
 * @param follower the projection or automation that could not take the entry in
 * @param sequence whose entries wait: a key of the projection, or a stream of the ledger
 * @param position of the entry that failed; nothing of the sequence from there on has been taken in
 * @param entries how many entries wait, that one among them
 * @param cause what failed
 * @param since when it was parked
 * @param note what an operator wrote when they left it parked; such a sequence is tried again only when it is asked for
 */
public record ParkedSequence(
        String follower,
        UUID sequence,
        long position,
        int entries,
        String cause,
        Instant since,
        @Nullable String note) {}
