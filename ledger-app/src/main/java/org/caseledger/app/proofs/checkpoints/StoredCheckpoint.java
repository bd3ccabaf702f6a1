package org.caseledger.app.proofs.checkpoints;

import java.time.Instant;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;

/**
 * A checkpoint as it is kept for ever.
 *
 * @param number counts the checkpoints of a log from 0 without a gap
 * @param note what was signed, with the signatures of the log
 * @param signedAt when, by the database's clock
 */
public record StoredCheckpoint(long number, SignedNote note, Instant signedAt) {

    /** What was signed. */
    public Checkpoint checkpoint() {
        return Checkpoint.of(note);
    }

    /** How many entries it covers. */
    public long size() {
        return checkpoint().size();
    }
}
