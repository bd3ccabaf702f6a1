package org.caseledger.app.access.decision;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For which teams somebody stands in: those that name them as a deputy and whose manager is away at this moment. */
@FunctionalInterface
public interface StandIns {

    /** The teams; none while their managers are there. */
    Set<TeamCode> teamsOf(WorkerId deputy);

    /** As the register says, by the ledger's clock. */
    static StandIns in(DataSource reader, InstantSource clock) {
        JdbcClient jdbc = JdbcClient.create(reader);
        return deputy -> {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            return Set.copyOf(jdbc.sql(
                    """
                    SELECT t.team FROM app.team_lead t WHERE ? = ANY (t.deputies) AND EXISTS (
                        SELECT FROM app.absence a WHERE a.worker = t.manager AND a.from_at <= ? AND a.to_at > ?)""")
                    .params(deputy.value(), now, now)
                    .query((row, n) -> new TeamCode(row.getString(1)))
                    .list());
        };
    }
}
