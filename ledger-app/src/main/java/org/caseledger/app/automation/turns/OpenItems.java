package org.caseledger.app.automation.turns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.team.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The items that are not resolved, as far as the automation has heard. */
public final class OpenItems {

    private final JdbcClient jdbc;

    /** @param database where the automation keeps them */
    public OpenItems(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * An item and who has it.
     *
     * @param acknowledgedBy who took notice, where somebody has
     * @param assignee who deals with it, where somebody was named
     */
    public record OpenItem(EscalationId escalation, int tier, Turns.Item item, @Nullable WorkerId acknowledgedBy,
            @Nullable WorkerId assignee) {}

    /** One item; empty where it was resolved. */
    public Optional<OpenItem> of(EscalationId escalation) {
        return jdbc.sql("SELECT * FROM app.open_item WHERE escalation = ? AND open")
                .param(escalation.value())
                .query(OpenItems::row)
                .optional();
    }

    /** Those of the items that are not resolved. */
    List<OpenItem> of(Collection<EscalationId> escalations) {
        return jdbc.sql("SELECT * FROM app.open_item WHERE escalation = ANY (?) AND open")
                .param(escalations.stream().map(EscalationId::value).toArray(UUID[]::new))
                .query(OpenItems::row)
                .list();
    }

    /** Every item somebody has or that is about their record. */
    List<EscalationId> with(WorkerId worker) {
        return jdbc.sql("""
                        SELECT escalation FROM app.open_item
                        WHERE open AND (assignee = ? OR acknowledged_by = ? OR about = ?) ORDER BY escalation""")
                .params(worker.value(), worker.value(), worker.value())
                .query((row, n) -> new EscalationId(row.getObject(1, UUID.class)))
                .list();
    }

    private static OpenItem row(ResultSet row, int n) throws SQLException {
        String team = row.getString("team");
        return new OpenItem(
                new EscalationId(row.getObject("escalation", UUID.class)),
                row.getInt("tier"),
                new Turns.Item(
                        Queue.valueOf(row.getString("raised_for")),
                        Queue.valueOf(row.getString("queue")),
                        Rating.valueOf(row.getString("rating")),
                        team == null ? null : new TeamCode(team),
                        new WorkerId(row.getObject("about", UUID.class)),
                        worker(row, "hidden_from"),
                        row.getBoolean("informs_edt")),
                worker(row, "acknowledged_by"),
                worker(row, "assignee"));
    }

    private static @Nullable WorkerId worker(ResultSet row, String column) throws SQLException {
        UUID worker = row.getObject(column, UUID.class);
        return worker == null ? null : new WorkerId(worker);
    }
}
