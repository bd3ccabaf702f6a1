package org.caseledger.projections.worklist;

import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.worklist.ReadWorklist.InProgress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link ReadWorklist}. */
@Component
final class WorklistQueries {

    private final JdbcClient jdbc;

    WorklistQueries(@Qualifier("reader") DataSource reader) {
        this.jdbc = JdbcClient.create(reader);
    }

    @QueryHandler
    ReadWorklist.Answer answer(ReadWorklist question) {
        return new ReadWorklist.Answer(
                jdbc.sql("SELECT " + WorklistTables.BEGUN.columnList() + " FROM projections.worklist_begun AS begun"
                        + " WHERE worker_id = ? AND NOT EXISTS (SELECT FROM projections.worklist_ended AS ended"
                        + " WHERE ended.contact_id = begun.contact_id) ORDER BY began_at, contact_id LIMIT ?")
                        .param(question.worker().value())
                        .param(ReadWorklist.MOST)
                        .query(WorklistTables.BEGUN::read)
                        .list()
                        .stream()
                        .map(WorklistQueries::inProgress)
                        .toList());
    }

    private static InProgress inProgress(Row row) {
        return new InProgress(
                new ContactId(row.get(WorklistTables.CONTACT)),
                Channel.valueOf(row.get(WorklistTables.CHANNEL)),
                row.get(WorklistTables.CHILDREN).stream().map(ChildId::new).toList(),
                row.get(WorklistTables.BEGAN));
    }
}
