package org.caseledger.app.web.api.concerns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.concern.ConcernCommand;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a concern once it has been reported. */
@RestController
@RequestMapping(ConcernsController.PATH + "/{id}")
@Tag(name = "Safeguarding concerns")
class ConcernActionsController {

    private final Records records;

    ConcernActionsController(Records records) {
        this.records = records;
    }

    @JsonPost("/triage")
    @Operation(summary = "Judge how urgent a concern is", description = "Never by the person who reported it.")
    ResponseEntity<RecordedAnswer> triage(
            @PathVariable ConcernId id, @RequestBody Triage triage, Recording recording) {
        return act(id, recording, by -> triage.command(id, by, records.now()));
    }

    @JsonPost("/immediate-actions")
    @Operation(summary = "Record what was done at once to keep the child safe")
    ResponseEntity<RecordedAnswer> recordAction(
            @PathVariable ConcernId id, @RequestBody ImmediateAction action, Recording recording) {
        return act(id, recording, by -> action.command(id, by));
    }

    @JsonPost("/referrals")
    @Operation(summary = "Record that a concern was referred")
    ResponseEntity<RecordedAnswer> refer(
            @PathVariable ConcernId id, @RequestBody NewReferral referral, Recording recording) {
        return act(id, recording, by -> referral.command(id, by));
    }

    @JsonPost("/closure")
    @Operation(summary = "Close a concern", description = "Never by the person who reported it.")
    ResponseEntity<RecordedAnswer> close(
            @PathVariable ConcernId id, @RequestBody Closure closure, Recording recording) {
        return act(id, recording, by -> closure.command(id, by, records.now()));
    }

    @JsonPost("/reopening")
    @Operation(summary = "Take a closed concern up again")
    ResponseEntity<RecordedAnswer> reopen(
            @PathVariable ConcernId id, @RequestBody ConcernReopening reopening, Recording recording) {
        return act(id, recording, by -> reopening.command(id, by, records.now()));
    }

    private ResponseEntity<RecordedAnswer> act(
            ConcernId id, Recording recording, Function<WorkerId, ConcernCommand> command) {
        return recording.onto(id, ConcernsController.PATH, () -> {
            records.requireVisible(id, recording.by());
            return command.apply(recording.by().id());
        });
    }
}
