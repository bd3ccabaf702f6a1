package org.caseledger.app.web.api.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.team.Shift;
import org.caseledger.domain.staff.team.TeamCommand.ApproveProposal;
import org.caseledger.domain.staff.team.TeamCommand.ProposeRota;
import org.caseledger.domain.staff.team.TeamCommand.ProposeTeam;
import org.caseledger.domain.staff.team.TeamId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who leads which team, who stands in and who is on duty: one proposes, another approves. */
@RestController
@Tag(name = "Staff")
class TeamsController {

    private static final String TEAMS = "/api/v1/staff/teams";

    private final Records records;

    TeamsController(Records records) {
        this.records = records;
    }

    @JsonPost(TEAMS)
    @Operation(summary = "Propose who leads a team and who stands in", description = "Another person approves it.")
    ResponseEntity<RecordedAnswer> team(@RequestBody NewTeam team, Recording recording) {
        TeamId id = TeamId.of(team.team());
        return recording.create(id, TEAMS, () -> {
            List<WorkerId> deputies = new ArrayList<>();
            List<String> named = team.deputies() == null ? List.of() : team.deputies();
            for (int i = 0; i < named.size(); i++) {
                deputies.add(records.worker(named.get(i), "/deputies/" + i));
            }
            return new ProposeTeam(
                    id, team.team(), records.worker(team.manager(), "/manager"), deputies, recording.by().id(),
                    records.now());
        });
    }

    @JsonPost("/api/v1/staff/rota")
    @Operation(summary = "Propose who is on duty in a team", description = "It replaces the rota before once approved.")
    ResponseEntity<RecordedAnswer> rota(@RequestBody NewRota rota, Recording recording) {
        TeamId id = TeamId.of(rota.team());
        return recording.create(id, TEAMS, () -> {
            List<Shift> shifts = new ArrayList<>();
            for (int i = 0; i < rota.shifts().size(); i++) {
                NewRota.Duty duty = rota.shifts().get(i);
                shifts.add(new Shift(
                        records.worker(duty.worker(), "/shifts/" + i + "/worker"), duty.from(), duty.to()));
            }
            return new ProposeRota(id, rota.team(), shifts, recording.by().id(), records.now());
        });
    }

    @JsonPost(TEAMS + "/{team}/approval")
    @Operation(summary = "Let hold what was proposed for a team", description = "Team and rota; never by who proposed it.")
    ResponseEntity<RecordedAnswer> approve(
            @PathVariable TeamCode team, @RequestBody Approval approval, Recording recording) {
        TeamId id = TeamId.of(team);
        return recording.onto(id, TEAMS, () -> new ApproveProposal(id, recording.by().id(), records.now()));
    }
}
