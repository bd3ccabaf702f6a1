package org.caseledger.app.automation.turns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.team.Shift;
import org.caseledger.domain.staff.team.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn an item is at a moment, by the register as it stands: asked anew whenever somebody is told or shown. */
public final class Owners {

    private final JdbcClient jdbc;
    private final OpenItems items;
    private final WorkingCalendars calendars;

    /**
     * @param reader where the register and the items are read
     * @param items of the same database
     */
    public Owners(DataSource reader, OpenItems items, WorkingCalendars calendars) {
        this.jdbc = JdbcClient.create(reader);
        this.items = items;
        this.calendars = calendars;
    }

    /** Those whose turn each item is; items that are resolved, or not heard of yet, are left out. */
    public Map<EscalationId, Set<WorkerId>> of(Collection<EscalationId> escalations, Instant moment) {
        List<OpenItems.OpenItem> open = items.of(escalations);
        if (open.isEmpty()) {
            return Map.of();
        }
        Turns register = register(moment);
        boolean atWork = calendars.inForceAt(moment).isWorkingTime(moment);
        return open.stream()
                .collect(Collectors.toMap(
                        OpenItems.OpenItem::escalation, item -> register.of(item.item(), moment, atWork)));
    }

    /** Those whose turn it is. */
    public Set<WorkerId> of(OpenItems.OpenItem open, Instant moment) {
        return register(moment).of(open.item(), moment, calendars.inForceAt(moment).isWorkingTime(moment));
    }

    private Turns register(Instant moment) {
        OffsetDateTime then = moment.atOffset(ZoneOffset.UTC);
        List<Turns.Colleague> workers = jdbc.sql(
                "SELECT worker, role, team FROM ledger.worker_access WHERE NOT gone ORDER BY worker")
                .query((row, n) -> new Turns.Colleague(
                        new WorkerId(row.getObject(1, UUID.class)),
                        StaffRole.valueOf(row.getString(2)),
                        row.getString(3) == null ? null : new TeamCode(row.getString(3))))
                .list();
        Map<TeamCode, Turns.Lead> teams = new HashMap<>();
        jdbc.sql("SELECT team, manager, deputies FROM app.team_lead").query(row -> {
            UUID[] deputies = (UUID[]) row.getArray(3).getArray();
            teams.put(new TeamCode(row.getString(1)), new Turns.Lead(
                    new WorkerId(row.getObject(2, UUID.class)),
                    Arrays.stream(deputies).map(WorkerId::new).toList()));
        });
        Map<TeamCode, List<Shift>> rotas = new HashMap<>();
        jdbc.sql("SELECT team, worker, from_at, to_at FROM app.duty_shift WHERE from_at <= ? AND to_at > ?")
                .params(then, then)
                .query(row -> {
                    rotas.computeIfAbsent(new TeamCode(row.getString(1)), team -> new ArrayList<>()).add(new Shift(
                            new WorkerId(row.getObject(2, UUID.class)),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getObject(4, OffsetDateTime.class).toInstant()));
                });
        Set<WorkerId> away = new HashSet<>(jdbc.sql(
                "SELECT DISTINCT worker FROM app.absence WHERE from_at <= ? AND to_at > ?")
                .params(then, then)
                .query((row, n) -> new WorkerId(row.getObject(1, UUID.class)))
                .list());
        return new Turns(workers, teams, rotas, away);
    }
}
