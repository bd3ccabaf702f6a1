package org.caseledger.app.proofs.signing;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.store.append.head.LogName;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to sign the checkpoints of a log, held by one node at a time. Each change of hands raises the fence, and a
 * checkpoint is stored under the highest fence only: a signer that was asleep for a while stores nothing any more.
 */
public final class SignerLease {

    private static final Duration LASTS = Duration.ofSeconds(15);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(5);

    private final LogName log;
    private final UUID holder;
    private final JdbcClient jdbc;
    private long fence = -1;
    private long renewed;

    /** @param holder this node, in this run */
    public SignerLease(LogName log, UUID holder, DataSource writer) {
        this.log = log;
        this.holder = holder;
        this.jdbc = JdbcClient.create(writer);
    }

    /** Who this is. */
    public UUID holder() {
        return holder;
    }

    /** Takes or keeps the lease, and says under which fence; empty while another node holds it. */
    public OptionalLong hold() {
        if (fence >= 0 && System.nanoTime() - renewed < RENEWED_AFTER.toNanos()) {
            return OptionalLong.of(fence);
        }
        renewed = System.nanoTime();
        fence = jdbc.sql("UPDATE app.signer_lease SET holder = :holder,"
                + " fence = fence + CASE WHEN holder = :holder THEN 0 ELSE 1 END,"
                + " expires_at = clock_timestamp() + make_interval(secs => :seconds)"
                + " WHERE log = :log AND (holder = :holder OR expires_at < clock_timestamp()) RETURNING fence")
                .param("holder", holder)
                .param("seconds", (double) LASTS.toSeconds())
                .param("log", log.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
        return fence < 0 ? OptionalLong.empty() : OptionalLong.of(fence);
    }

    /** Looks at the table again the next time: another node has been faster. */
    public void lost() {
        fence = -1;
    }

    /** Gives the lease back, so that another node need not wait. */
    public void release() {
        jdbc.sql("UPDATE app.signer_lease SET expires_at = '-infinity' WHERE log = :log AND holder = :holder")
                .param("log", log.value())
                .param("holder", holder)
                .update();
        fence = -1;
    }
}
