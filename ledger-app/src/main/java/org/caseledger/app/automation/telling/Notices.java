package org.caseledger.app.automation.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.automation.turns.NoticeKind;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still to be told, and the receipts for what was. */
final class Notices {

    /** Longer than a channel may take; then another node may try. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    Notices(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
    }

    /**
     * Something to be told.
     *
     * @param attempts how often it failed
     * @param failingSince when it first failed; null where it has not
     */
    record Notice(UUID event, NoticeKind kind, EscalationId escalation, int tier, int attempts,
            @Nullable Instant failingSince) {}

    List<Notice> waiting(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT event, kind, escalation, tier, attempts, failing_since FROM app.notice
                        WHERE state = 'WAITING' AND next_attempt_at <= ? ORDER BY next_attempt_at, event LIMIT ?""")
                .params(time(now), limit)
                .query(Notices::row)
                .list();
    }

    boolean wasTold(Notice notice, WorkerId recipient) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM app.notice_receipt
                        WHERE event = ? AND kind = ? AND recipient = ? AND sent_at IS NOT NULL)""")
                .params(notice.event(), notice.kind().name(), recipient.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether this node alone may try to tell them now; by the database's clock, which no test moves. */
    boolean claim(Notice notice, WorkerId recipient) {
        return jdbc.sql("""
                        INSERT INTO app.notice_receipt AS r (event, kind, recipient, claimed_until)
                        VALUES (?, ?, ?, clock_timestamp() + ?::interval)
                        ON CONFLICT (event, kind, recipient) DO UPDATE SET claimed_until = EXCLUDED.claimed_until
                        WHERE r.sent_at IS NULL AND r.claimed_until < clock_timestamp()""")
                .params(notice.event(), notice.kind().name(), recipient.value(), CLAIM.toString())
                .update() == 1;
    }

    void told(Notice notice, WorkerId recipient, Instant now, String receipt) {
        jdbc.sql("""
                 UPDATE app.notice_receipt SET sent_at = ?, receipt = ?
                 WHERE event = ? AND kind = ? AND recipient = ?""")
                .params(time(now), receipt, notice.event(), notice.kind().name(), recipient.value())
                .update();
    }

    /** The next attempt need not wait for the claim to run out. */
    void giveBack(Notice notice, WorkerId recipient) {
        jdbc.sql("""
                 UPDATE app.notice_receipt SET claimed_until = '-infinity'
                 WHERE event = ? AND kind = ? AND recipient = ? AND sent_at IS NULL""")
                .params(notice.event(), notice.kind().name(), recipient.value())
                .update();
    }

    void failed(Notice notice, Instant now, Instant next) {
        jdbc.sql("""
                 UPDATE app.notice SET attempts = attempts + 1, next_attempt_at = ?,
                 failing_since = coalesce(failing_since, ?) WHERE event = ? AND kind = ?""")
                .params(time(next), time(now), notice.event(), notice.kind().name())
                .update();
    }

    void settle(Notice notice, String state) {
        jdbc.sql("UPDATE app.notice SET state = ? WHERE event = ? AND kind = ?")
                .params(state, notice.event(), notice.kind().name())
                .update();
    }

    private static Notice row(ResultSet row, int n) throws SQLException {
        OffsetDateTime failing = row.getObject(6, OffsetDateTime.class);
        return new Notice(
                row.getObject(1, UUID.class),
                NoticeKind.valueOf(row.getString(2)),
                new EscalationId(row.getObject(3, UUID.class)),
                row.getInt(4),
                row.getInt(5),
                failing == null ? null : failing.toInstant());
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
