package org.caseledger.app.proofs.signing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a log signed when it has grown, and now and then when it has not. It looks at the head row and disturbs no append. */
public final class CheckpointPublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);

    private final CheckpointSigner signer;
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final Duration whenIdle;
    private final ScheduledExecutorService looking = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("checkpoints").daemon().factory());
    private long lastSigned = System.nanoTime();
    private boolean working = true;

    /**
     * Starts looking.
     *
     * @param every how often at most while the log grows
     * @param whenIdle how often while it does not
     */
    public CheckpointPublisher(CheckpointSigner signer, Checkpoints checkpoints, LogTree tree, Duration every,
            Duration whenIdle) {
        this.signer = signer;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.whenIdle = whenIdle;
        var unused = looking.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (due()) {
                Optional<StoredCheckpoint> signed = signer.sign();
                if (signed.isPresent()) {
                    lastSigned = System.nanoTime();
                }
            }
            working = true;
        } catch (RuntimeException failed) {
            if (working) {
                LOG.warn("A checkpoint could not be signed; trying again until it can", failed);
            }
            working = false;
        }
    }

    private boolean due() {
        if (System.nanoTime() - lastSigned > whenIdle.toNanos() || signer.standing().refuses()) {
            return true;
        }
        long size = tree.end().size();
        return checkpoints.newest().map(newest -> newest.size() != size).orElse(true);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        try {
            if (!looking.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A checkpoint was still being signed at the end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        signer.release();
    }
}
