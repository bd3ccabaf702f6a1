package org.caseledger.projections.escalations;

import java.util.Optional;
import javax.sql.DataSource;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.projections.SqlConditions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of a single item what the queue would show: both ask by the same condition. */
@Component
public final class EscalationsInScope {

    private final JdbcClient jdbc;

    EscalationsInScope(@Qualifier("reader") DataSource reader) {
        this.jdbc = JdbcClient.create(reader);
    }

    /** Which part of a scope lets an item be seen. */
    public enum Part {
        /** It covers every team, for all items or those of a role. */
        EVERY_TEAM,
        /** The item belongs to one of its teams. */
        TEAM,
        /** The item is about the record of its worker. */
        OWN_RECORD
    }

    /** The part of the scope that lets the item be seen as it stands; empty when none does or there is no such item. */
    public Optional<Part> partFor(EscalationId escalation, QueueScope scope) {
        SqlConditions where = new SqlConditions()
                .and("escalation_id = ?", escalation.value())
                .and(EscalationQueries.AS_IT_STANDS);
        scope.narrow(where);
        return jdbc.sql("SELECT team = ANY (?) FROM projections.escalation_item WHERE " + where.sql())
                .param(scope.teamCodes())
                .params(where.parameters())
                .query((row, n) -> part(scope, row.getBoolean(1)))
                .optional();
    }

    private static Part part(QueueScope scope, boolean ofTheirTeam) {
        if (scope.everyTeam() || scope.staffMatters() || scope.forLado()) {
            return Part.EVERY_TEAM;
        }
        return ofTheirTeam ? Part.TEAM : Part.OWN_RECORD;
    }
}
