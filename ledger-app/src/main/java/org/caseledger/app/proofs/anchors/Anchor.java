package org.caseledger.app.proofs.anchors;

import java.io.IOException;
import java.time.Duration;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.domain.log.note.SignedNote;

/**
 * A place where checkpoints are left for others to keep. Every bean of this type is used, beside those the settings name.
 * It may be slow or away: nothing waits for it. Called by one thread at a time.
 */
public interface Anchor {

    /** What kind of place it is, in one word, as it is recorded for ever: {@code file}, {@code email} and so on. */
    String kind();

    /** Which one it is. */
    String place();

    /** How often at most a checkpoint is left there. */
    Duration every();

    /**
     * Leaves a checkpoint.
     *
     * @param note a signed checkpoint
     * @param tree the tree of its log, for places that want to see that it only grew
     * @return what shows that it was left
     * @throws IOException where it was not left; it is tried again with a newer one
     * @throws InterruptedException when the ledger stops
     */
    byte[] leave(SignedNote note, LogTree tree) throws IOException, InterruptedException;
}
