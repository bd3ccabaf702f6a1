package org.caseledger.app.proofs.anchors;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.signing.CheckpointSigner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves the newest checkpoint of one log with every anchor, each at its own pace, in a thread that nothing waits for.
 * What was left is recorded; what failed is tried again, with a newer checkpoint.
 */
public final class Anchoring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private final CheckpointSigner signer;
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final Anchors recorded;
    private final List<Turn> turns = new ArrayList<>();
    private final ScheduledExecutorService leaving;

    /** The anchors of one log, at work once {@link #start} was called. */
    public Anchoring(String log, CheckpointSigner signer, Checkpoints checkpoints, LogTree tree, Anchors recorded,
            List<Anchor> anchors) {
        this.signer = signer;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.recorded = recorded;
        anchors.forEach(anchor -> turns.add(new Turn(anchor)));
        this.leaving = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("anchors-" + log).daemon().factory());
    }

    /** Looks whether there is something to leave, every so often. */
    public void start(Duration every) {
        var unused = leaving.scheduleWithFixedDelay(this::leaveWhatIsDue, every.toMillis(), every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Leaves the newest checkpoint with every anchor whose turn it is. */
    public void leaveWhatIsDue() {
        try {
            Optional<StoredCheckpoint> newest = checkpoints.newest();
            if (newest.isPresent() && !signer.standing().refuses()) {
                for (Turn turn : turns) {
                    leave(turn, newest.get());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("No checkpoint could be anchored; trying again", failed);
        }
    }

    private void leave(Turn turn, StoredCheckpoint newest) throws InterruptedException {
        if (!turn.isDue(newest.number())) {
            return;
        }
        Anchor anchor = turn.anchor;
        try {
            byte[] evidence = anchor.leave(newest.note(), tree);
            recorded.add(newest, anchor.kind(), anchor.place(), evidence);
            turn.left(newest.number());
        } catch (AheadOfLog ahead) {
            signer.seenOutside(ahead.size(), String.valueOf(ahead.getMessage()));
            turn.failed(ahead);
        } catch (IOException failed) {
            turn.failed(failed);
        }
    }

    @Override
    public void close() {
        leaving.shutdownNow();
        try {
            if (!leaving.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("An anchor was still busy at the end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One anchor: what was left there, and when it is its turn again. */
    private static final class Turn {

        private final Anchor anchor;
        private long number = -1;
        private long again = System.nanoTime();
        private boolean works = true;

        Turn(Anchor anchor) {
            this.anchor = anchor;
        }

        boolean isDue(long newest) {
            return newest > number && System.nanoTime() - again >= 0;
        }

        void left(long newest) {
            number = newest;
            again = System.nanoTime() + anchor.every().toNanos();
            if (!works) {
                LOG.info("Checkpoints can be left at {} again", anchor.place());
            }
            works = true;
        }

        void failed(Exception failure) {
            again = System.nanoTime() + Math.min(AFTER_A_FAILURE.toNanos(), anchor.every().toNanos());
            if (works) {
                LOG.warn("A checkpoint could not be left at {}; trying again until it can: {}", anchor.place(),
                        String.valueOf(failure.getMessage()));
            }
            works = false;
        }
    }
}
