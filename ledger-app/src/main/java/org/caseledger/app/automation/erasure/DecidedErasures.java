package org.caseledger.app.automation.erasure;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.caseledger.app.vault.erasure.DataKeyDestruction;
import org.caseledger.app.vault.erasure.DestroyedKey;
import org.caseledger.domain.ids.ChildId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys the keys whose end the ledger holds a decision for. It asks the ledger and the vault alone, again and again, and
 * remembers nothing: a decision that was committed just before a kill, or that met a full disk, is carried out at the next
 * look, on any node, once in effect. It stands apart from the automations, so that neither waits for the other.
 */
public final class DecidedErasures implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DecidedErasures.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final DataKeyDestruction destruction;
    private final ScheduledExecutorService looking = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("erasures").daemon().factory());
    private volatile boolean running;

    /** @param writer connections that may read the ledger and the vault */
    public DecidedErasures(DataSource writer, DataKeyDestruction destruction) {
        this.jdbc = JdbcClient.create(writer);
        this.destruction = destruction;
    }

    /** Looks once; whatever is decided and not done is done when this returns. */
    public void look() {
        undone().forEach(destruction::destroy);
    }

    private List<DestroyedKey> undone() {
        return jdbc.sql("""
                        SELECT stream, occurred_at, convert_from(payload, 'UTF8')::json ->> 'retentionRule' AS rule
                        FROM ledger.case_entry
                        WHERE type = 'personal-data-key-destroyed' AND NOT EXISTS (
                            SELECT FROM vault.data_key WHERE subject = stream AND destroyed_at IS NOT NULL)
                        """)
                .query((row, number) -> new DestroyedKey(
                        new ChildId(row.getObject("stream", UUID.class)),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        DestroyedKey.authorityOf(row.getString("rule"))))
                .list();
    }

    private void lookAndGoOn() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.error("What was decided about erasing could not be carried out yet; it is tried again", failed);
        }
    }

    @Override
    public void start() {
        running = true;
        var unused = looking.scheduleWithFixedDelay(this::lookAndGoOn, 0, BETWEEN_LOOKS.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        looking.shutdownNow();
        try {
            looking.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return LostDecisions.PHASE + 1;
    }
}
