package org.caseledger.app.proofs.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks both logs, round after round, and says where something is not as it was recorded. */
public final class SelfAudit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SelfAudit.class);

    private final List<LogAudit> logs;
    private final ScheduledExecutorService checking = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("self-audit").daemon().factory());
    private volatile List<Finding> findings = List.of();
    private volatile long rounds;

    /** The audit of these logs, at work once {@link #start} was called. */
    public SelfAudit(List<LogAudit> logs) {
        this.logs = List.copyOf(logs);
    }

    /** Checks every so often. */
    public void start(Duration every) {
        var unused = checking.scheduleWithFixedDelay(this::roundIfPossible, every.toMillis(), every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** What is wrong, as the last round found it. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many rounds there were. */
    public long rounds() {
        return rounds;
    }

    /** One round over both logs. */
    public synchronized List<Finding> round() {
        List<Finding> found = new ArrayList<>();
        logs.forEach(log -> found.addAll(log.round()));
        List<Finding> before = findings;
        for (Finding finding : found) {
            if (!before.contains(finding)) {
                LOG.error("The {} log is not as it was recorded{}: {}", finding.log(),
                        finding.position() < 0 ? "" : ", position " + finding.position(), finding.sentence());
            }
        }
        findings = List.copyOf(found);
        rounds++;
        return findings;
    }

    private void roundIfPossible() {
        try {
            round();
        } catch (RuntimeException unreachable) {
            LOG.warn("The logs could not be checked now; trying again", unreachable);
        }
    }

    @Override
    public void close() {
        checking.shutdownNow();
        try {
            if (!checking.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The self-audit was still busy at the end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
