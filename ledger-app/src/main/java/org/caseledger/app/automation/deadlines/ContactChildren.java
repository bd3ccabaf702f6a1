package org.caseledger.app.automation.deadlines;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.domain.ids.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a contact is about. */
interface ContactChildren {

    /** The children; none where there is no such contact. */
    Set<ChildId> of(UUID contact);

    /** Read from the ledger itself. */
    static ContactChildren in(DataSource reader) {
        JdbcClient jdbc = JdbcClient.create(reader);
        return contact -> Set.copyOf(jdbc.sql("SELECT DISTINCT child FROM ledger.case_subject WHERE stream = ?")
                .param(contact)
                .query((row, n) -> new ChildId(row.getObject(1, UUID.class)))
                .list());
    }
}
