package org.caseledger.app.proofs.reading;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.caseledger.app.proofs.NotSigned;
import org.caseledger.app.proofs.anchors.Anchors;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.signing.CheckpointSigner;
import org.caseledger.domain.log.note.SignedNote;
import org.jspecify.annotations.Nullable;

/** Finds a signed checkpoint that covers a position: has it signed where this node signs, else waits for the node that does. */
public final class Covering {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Checkpoints checkpoints;
    private final @Nullable CheckpointSigner signer;
    private final Anchors anchors;

    /** @param signer null where another node signs */
    public Covering(Checkpoints checkpoints, Anchors anchors, @Nullable CheckpointSigner signer) {
        this.checkpoints = checkpoints;
        this.anchors = anchors;
        this.signer = signer;
    }

    /**
     * The newest checkpoint that covers it and that a witness has seen, else the newest that covers it, with the signatures of the log and of the witnesses that have seen it.
     *
     * @throws NotSigned where there is none within two seconds
     */
    SignedNote of(long position) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Optional<StoredCheckpoint> found = look(position);
        while (found.isEmpty() && System.nanoTime() - giveUp < 0) {
            if (signer != null && signer.standing().refuses()) {
                throw new NotSigned(signer.standing().sentence());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            found = look(position);
        }
        return anchors.witnessed(
                found.orElseThrow(() -> new NotSigned("No checkpoint that covers it has been signed yet.")));
    }

    private Optional<StoredCheckpoint> look(long position) {
        Optional<StoredCheckpoint> seen = anchors.newestWitnessed()
                .flatMap(checkpoints::numbered)
                .filter(stored -> stored.size() > position);
        if (seen.isPresent()) {
            return seen;
        }
        Optional<StoredCheckpoint> newest = checkpoints.newest().filter(stored -> stored.size() > position);
        return newest.isPresent() || signer == null ? newest : signer.covering(position);
    }
}
