package org.caseledger.projections.practice;

import javax.sql.DataSource;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.projections.SqlConditions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of a single practice concern what the list would show: both ask by the same condition. */
@Component
public final class PracticeConcernsInScope {

    private final JdbcClient jdbc;

    PracticeConcernsInScope(@Qualifier("reader") DataSource reader) {
        this.jdbc = JdbcClient.create(reader);
    }

    /** Whether it may be seen; false too where there is no such concern. */
    public boolean includes(PracticeConcernId concern, PracticeScope scope) {
        SqlConditions where = scope.conditions().and("p.practice_concern_id = ?", concern.value());
        return jdbc.sql("SELECT count(*) FROM" + PracticeScope.TABLES + "WHERE " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single() > 0;
    }
}
