package org.caseledger.app.access.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may see what, as of the last committed append. It is read from the tables the append itself writes, never from a
 * projection: a change holds from the next request on.
 */
public final class AccessState {

    private final JdbcClient jdbc;

    public AccessState(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * A child as access sees it.
     *
     * @param involved whether the worker asked about has a part in the case
     */
    record Placed(ChildId child, TeamCode team, boolean involved) {}

    /** Those of the children that exist, with the worker's part in each. */
    List<Placed> of(Collection<ChildId> children, WorkerId worker) {
        return jdbc.sql(
                """
                SELECT c.child, c.team, i.worker IS NOT NULL FROM ledger.child_access c
                LEFT JOIN ledger.involvement i ON i.child = c.child AND i.worker = ?
                WHERE c.child = ANY (?)""")
                .param(worker.value())
                .param(children.stream().map(ChildId::value).toArray(UUID[]::new))
                .query(AccessState::placed)
                .list();
    }

    /** All children a record is about, with the worker's part in each; none where one of them has no record itself. */
    List<Placed> onRecord(UUID stream, WorkerId worker) {
        return jdbc.sql(
                """
                WITH named AS (SELECT DISTINCT child FROM ledger.case_subject WHERE stream = ?)
                SELECT c.child, c.team, i.worker IS NOT NULL FROM named n
                JOIN ledger.child_access c ON c.child = n.child
                LEFT JOIN ledger.involvement i ON i.child = n.child AND i.worker = ?
                WHERE NOT EXISTS (SELECT FROM named u
                                  WHERE NOT EXISTS (SELECT FROM ledger.child_access a WHERE a.child = u.child))""")
                .param(stream)
                .param(worker.value())
                .query(AccessState::placed)
                .list();
    }

    private static Placed placed(ResultSet row, int n) throws SQLException {
        return new Placed(new ChildId(row.getObject(1, UUID.class)), new TeamCode(row.getString(2)), row.getBoolean(3));
    }

    /**
     * What was decided about a record beside whose children it is about.
     *
     * @param keptFrom whether it is kept from the worker asked about, whatever their role
     * @param openToLado whether the designated officer has a part in it
     */
    record Particular(boolean keptFrom, boolean openToLado) {}

    /** What was decided about a contact, concern or escalation in particular, or about what it follows from. */
    Particular particular(UUID stream, WorkerId worker) {
        return jdbc.sql(
                """
                WITH record AS (SELECT ?::uuid AS id UNION SELECT subject FROM ledger.follows WHERE stream = ?)
                SELECT EXISTS (SELECT FROM ledger.kept_from k JOIN record r ON r.id = k.stream WHERE k.worker = ?),
                       EXISTS (SELECT FROM ledger.open_to_lado l JOIN record r ON r.id = l.stream)""")
                .param(stream)
                .param(stream)
                .param(worker.value())
                .query((row, n) -> new Particular(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }

    /** All records that are kept from a worker; almost always none. */
    Set<UUID> keptFrom(WorkerId worker) {
        return Set.copyOf(jdbc.sql(
                """
                SELECT stream FROM ledger.kept_from WHERE worker = ?
                UNION SELECT f.stream FROM ledger.kept_from k JOIN ledger.follows f ON f.subject = k.stream
                WHERE k.worker = ?""")
                .param(worker.value())
                .param(worker.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The children of a worker's team and those they have a part in, at most so many. */
    List<ChildId> caseload(Worker worker, int most) {
        return jdbc.sql(
                """
                SELECT child FROM ledger.child_access WHERE team = ?
                UNION SELECT child FROM ledger.involvement WHERE worker = ?
                ORDER BY 1 LIMIT ?""")
                .param(worker.team() == null ? null : worker.team().value())
                .param(worker.id().value())
                .param(most)
                .query((row, n) -> new ChildId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The children a contact, concern or escalation is about. */
    List<ChildId> childrenOf(UUID stream) {
        return jdbc.sql("SELECT DISTINCT child FROM ledger.case_subject WHERE stream = ?")
                .param(stream)
                .query((row, n) -> new ChildId(row.getObject(1, UUID.class)))
                .list();
    }
}
