package org.caseledger.app.automation.deadlines;

import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.domain.concern.ConcernId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which event a concern was reported: what it raised is named after that event. */
interface ConcernReports {

    /** The event; null where there is no such concern. */
    @Nullable
    UUID reportOf(ConcernId concern);

    /** Read from the ledger itself, where a concern has one report. */
    static ConcernReports in(DataSource reader) {
        JdbcClient jdbc = JdbcClient.create(reader);
        return concern -> jdbc.sql("SELECT event_id FROM ledger.case_entry WHERE stream = ? "
                + "AND type = 'safeguarding-concern-reported' ORDER BY seq LIMIT 1")
                .param(concern.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
