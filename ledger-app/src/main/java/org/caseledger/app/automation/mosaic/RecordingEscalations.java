package org.caseledger.app.automation.mosaic;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.automation.raising.EscalationRaiser;
import org.caseledger.domain.escalation.EscalationRule;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Which escalations wait for a contact to be on the children's Mosaic records. */
@FunctionalInterface
interface RecordingEscalations {

    /** The rules that wait for it. */
    List<EscalationRule> RULES = List.of(
            EscalationRule.ENDED_FOR_CLOTHING, EscalationRule.CONTINUED_DESPITE_BREACH,
            EscalationRule.CASE_NOTE_MISSING);

    /** Those that were raised about the contact, resolved or not. */
    List<EscalationId> about(ContactId contact);

    /** Read from the ledger itself: what an escalation is called follows from its rule and the entry it was raised for. */
    static RecordingEscalations in(DataSource reader) {
        JdbcClient jdbc = JdbcClient.create(reader);
        return contact -> {
            List<UUID> possible = new ArrayList<>();
            jdbc.sql("""
                     SELECT event_id FROM ledger.case_entry WHERE stream = ? AND type IN ('contact-terminated',
                         'contact-concluded', 'contact-continued-with-rationale', 'policy-breach-recorded')""")
                    .param(contact.value())
                    .query(UUID.class)
                    .list()
                    .forEach(cause -> RULES.forEach(rule -> possible.add(
                            EscalationRaiser.idOf(rule, cause).value())));
            return jdbc.sql("SELECT stream FROM ledger.case_entry WHERE stream = ANY (?) "
                    + "AND type = 'escalation-raised' ORDER BY position")
                    .param(new SqlArrayValue("uuid", possible.toArray()))
                    .query((row, n) -> new EscalationId(row.getObject(1, UUID.class)))
                    .list();
        };
    }
}
