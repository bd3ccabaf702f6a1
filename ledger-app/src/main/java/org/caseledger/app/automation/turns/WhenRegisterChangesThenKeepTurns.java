package org.caseledger.app.automation.turns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.caseledger.app.automation.Automation;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.StaffEvent.AbsenceRecorded;
import org.caseledger.domain.staff.team.TeamEvent.RotaSet;
import org.caseledger.domain.staff.team.TeamEvent.TeamSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who leads which team, who is on duty and who is away, as approved. */
@ProcessingGroup(Automation.PROCESSOR)
final class WhenRegisterChangesThenKeepTurns implements Automation {

    private final JdbcClient jdbc;

    WhenRegisterChangesThenKeepTurns(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
    }

    @EventHandler
    void on(TeamSet event) {
        jdbc.sql("""
                 INSERT INTO app.team_lead (team, manager, deputies) VALUES (?, ?, ?)
                 ON CONFLICT (team) DO UPDATE SET manager = EXCLUDED.manager, deputies = EXCLUDED.deputies""")
                .param(event.team().value())
                .param(event.manager().value())
                .param(event.deputies().stream().map(WorkerId::value).toArray(UUID[]::new))
                .update();
    }

    @EventHandler
    void on(RotaSet event) {
        jdbc.sql("DELETE FROM app.duty_shift WHERE team = ?").param(event.team().value()).update();
        event.shifts().forEach(shift -> jdbc.sql(
                "INSERT INTO app.duty_shift (team, worker, from_at, to_at) VALUES (?, ?, ?, ?)")
                .params(event.team().value(), shift.worker().value(), time(shift.from()), time(shift.to()))
                .update());
    }

    @EventHandler
    void on(AbsenceRecorded event) {
        jdbc.sql("INSERT INTO app.absence (worker, from_at, to_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(event.worker().value(), time(event.from()), time(event.to()))
                .update();
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
