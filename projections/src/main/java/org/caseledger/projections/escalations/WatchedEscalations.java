package org.caseledger.projections.escalations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which escalations have a due time behind them that nobody has noted as missed yet. The ledger asks this of itself, and
 * nothing of a record is shown by it, so it is no reading. It may be a moment behind: the escalation itself judges.
 */
@Component
public final class WatchedEscalations {

    private final JdbcClient jdbc;

    WatchedEscalations(@Qualifier("reader") DataSource reader) {
        this.jdbc = JdbcClient.create(reader);
    }

    /** At most so many, the longest overdue first. */
    public List<EscalationId> overdueAt(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT escalation_id FROM projections.escalation_item
                        WHERE watched_until < ? AND to_position = 9223372036854775807
                        ORDER BY watched_until, escalation_id LIMIT ?""")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(limit)
                .query((row, n) -> new EscalationId(row.getObject(1, UUID.class)))
                .list();
    }
}
